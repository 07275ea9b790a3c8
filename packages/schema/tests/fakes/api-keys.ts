import { type ApiKeysPort, type ApiKeyView, DomainError, type Viewer } from "../../src/index.js";
import { found, pageOf, replace } from "./answers.js";
import type { FakeWorld } from "./world.js";

export function fakeApiKeys(world: FakeWorld): ApiKeysPort {
  const keys: (ApiKeyView & { organizationId: string })[] = [];
  const keep = (viewer: Viewer, organizationId: string | null | undefined): string => {
    const id = organizationId ?? viewer.organization?.id ?? "";
    const isKeeper = viewer.permissions.includes("MANAGE_CAMPAIGNS") || viewer.organization?.id === id;
    if (!isKeeper) throw new DomainError(viewer.kind === "ANONYMOUS" ? "NOT_SIGNED_IN" : "NOT_ALLOWED");
    return id;
  };
  return {
    async list(viewer, organizationId, page) {
      keep(viewer, organizationId);
      const own = keys.filter((key) => key.organizationId === organizationId).reverse();
      return pageOf(own, page, ({ id }) => id);
    },
    async issue(viewer, { clientRef, organization, name, scopes, lastDay }) {
      const organizationId = keep(viewer, organization);
      const id = world.id("key");
      const apiKey = {
        ...{ id, organizationId, name, scopes, lastDay: lastDay ?? null, usedOn: null },
        ...{ prefix: "igk_Abc123", status: "ACTIVE" as const, issuedAt: world.now },
      };
      keys.push(apiKey);
      return { clientRef, apiKey, secret: `igk_Abc123${id}` };
    },
    async revoke(viewer, { clientRef, apiKey: id }) {
      const known = found(
        keys.find((key) => key.id === id),
        "API_KEY_NOT_FOUND",
      );
      keep(viewer, known.organizationId);
      return { clientRef, apiKey: replace(keys, id, { status: "REVOKED" }, "API_KEY_NOT_FOUND") };
    },
  };
}
