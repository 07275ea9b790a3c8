import { type ApiKeysPort, DomainError, type Viewer, tidyLine, toConnection } from "@igilik/schema";
import { fromCursor, toCursor } from "../database/keyset.js";
import type { Database } from "../database/database.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { type ApiKeyRow, endApiKey, findApiKey, insertApiKey, listApiKeys } from "./api-key.repository.js";
import { makeKey } from "./key-proof.js";
import { requirePermission, requireSameWorld } from "./permissions.js";

/** Issues, lists and ends API keys. */
export function createApiKeysService({ writes, writer }: Pick<Platform, "writes" | "writer">): ApiKeysPort {
  return {
    async list(viewer, organizationId, { first, after }) {
      requireKeeper(viewer, organizationId);
      const [before] = after ? fromCursor(after, ["id"]) : [];
      const rows = await listApiKeys(writes, organizationId, before, first + 1);
      return toConnection(rows, first, ({ id }) => toCursor([id]));
    },

    async issue(viewer, input) {
      const organizationId = keeperOf(viewer, input.organization);
      const name = tidyLine(input.name);
      const lastDay = input.lastDay ?? null;
      if (lastDay !== null && lastDay < new Date().toISOString().slice(0, 10)) {
        throw new DomainError("BAD_INPUT", "lastDay is over; choose today or a later day.", {
          fields: ["lastDay"],
        });
      }
      let secret: string | null = null;
      const { answer } = await writer.write(viewer, { operation: "issueApiKey", input }, async (trx) => {
        const world = (await readOrganizationWorlds(trx, [organizationId])).get(organizationId);
        if (world === undefined) throw new DomainError("ORGANIZATION_NOT_FOUND");
        requireSameWorld(viewer, { isDemonstration: world });
        const made = makeKey();
        const scopes = [...new Set(input.scopes)];
        const { hash, prefix } = made;
        const id = await insertApiKey(trx, {
          ...{ organizationId, isDemonstration: world, hash, prefix, name, scopes, lastDay },
        });
        ({ secret } = made);
        return { answer: { id }, campaignId: null, subjectKind: "api_key", subjectIds: [id, organizationId] };
      });
      return { clientRef: input.clientRef, apiKey: await readKey(writes, answer.id), secret };
    },

    async revoke(viewer, input) {
      requireAnyKeeper(viewer);
      const key = isUuid(input.apiKey) ? await findApiKey(writes, input.apiKey) : undefined;
      if (!key || !isKeeper(viewer, key.organizationId)) throw new DomainError("API_KEY_NOT_FOUND");
      requireSameWorld(viewer, key);
      await writer.write(viewer, { operation: "revokeApiKey", input }, async (trx) => {
        await endApiKey(trx, key.id);
        const subjectIds = [key.id, key.organizationId];
        return { answer: {}, campaignId: null, subjectKind: "api_key", subjectIds, fields: ["revokedAt"] };
      });
      return { clientRef: input.clientRef, apiKey: await readKey(writes, key.id) };
    },
  };
}

/** Coordinators keep the keys of all, an organization's accounts those of their own. */
function isKeeper({ permissions, organization }: Viewer, organizationId: string): boolean {
  if (permissions.includes("MANAGE_CAMPAIGNS")) return true;
  return permissions.includes("MANAGE_OWN") && organization?.id === organizationId;
}

function requireAnyKeeper(viewer: Viewer): void {
  if (!viewer.permissions.includes("MANAGE_CAMPAIGNS")) requirePermission(viewer, "MANAGE_OWN");
}

function requireKeeper(viewer: Viewer, organizationId: string): void {
  requireAnyKeeper(viewer);
  // Told before anything is looked up: whether there is such an organization makes no difference.
  if (!isKeeper(viewer, organizationId)) throw new DomainError("NOT_ALLOWED");
}

/**
 * The organization that a key is for, in small letters.
 *
 * @throws DomainError NOT_SIGNED_IN, NOT_ALLOWED; BAD_INPUT when a coordinator names none
 */
function keeperOf(viewer: Viewer, named: string | null | undefined): string {
  requireAnyKeeper(viewer);
  const organizationId = (named ?? viewer.organization?.id)?.toLowerCase();
  if (!organizationId) {
    throw new DomainError("BAD_INPUT", "organization is missing; name whose key it is.", {
      fields: ["organization"],
    });
  }
  requireKeeper(viewer, organizationId);
  return organizationId;
}

async function readKey(db: Database, id: string): Promise<ApiKeyRow> {
  const key = await findApiKey(db, id);
  if (!key) throw new Error("a key was written and is not there");
  return key;
}
