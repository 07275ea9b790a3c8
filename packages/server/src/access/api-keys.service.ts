import { type ApiKeysPort, DomainError, type Viewer, tidyLine, toConnection } from "@igilik/schema";
import { fromCursor, toCursor } from "../database/keyset.js";
import type { Database } from "../database/database.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { type ApiKeyRow, endApiKey, findApiKey, insertApiKey, listApiKeys } from "./api-key.repository.js";
import { makeKey } from "./key-proof.js";
import { createOwnGuard } from "../organizations/own-organization.js";
import { requirePermission } from "./permissions.js";

/** Issues, lists and ends API keys. */
export function createApiKeysService({ writes, writer }: Pick<Platform, "writes" | "writer">): ApiKeysPort {
  const guard = createOwnGuard(writes);
  return {
    async list(viewer, organizationId, { first, after }) {
      await guard(viewer, organizationId, keeping);
      const [before] = after ? fromCursor(after, ["id"]) : [];
      const rows = await listApiKeys(writes, organizationId, before, first + 1);
      return toConnection(rows, first, ({ id }) => toCursor([id]));
    },

    async issue(viewer, input) {
      const organizationId = organizationOf(viewer, input.organization);
      await guard(viewer, organizationId, keeping);
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
      if (!viewer.permissions.includes(keeping.office)) requirePermission(viewer, keeping.own);
      const key = isUuid(input.apiKey) ? await findApiKey(writes, input.apiKey) : undefined;
      const isOwn = key?.organizationId === viewer.organization?.id;
      // Somebody else's key is as unknown as nobody's.
      if (!key || (viewer.organization && !isOwn)) throw new DomainError("API_KEY_NOT_FOUND");
      await guard(viewer, key.organizationId, keeping);
      await writer.write(viewer, { operation: "revokeApiKey", input }, async (trx) => {
        await endApiKey(trx, key.id);
        const subjectIds = [key.id, key.organizationId];
        return { answer: {}, campaignId: null, subjectKind: "api_key", subjectIds, fields: ["revokedAt"] };
      });
      return { clientRef: input.clientRef, apiKey: await readKey(writes, key.id) };
    },
  };
}

/** What it takes to keep keys: coordinators keep those of all, an organization's accounts those of their own. */
const keeping = { office: "MANAGE_CAMPAIGNS", own: "MANAGE_OWN" } as const;

/** Whose key it is to be, in small letters. */
function organizationOf(viewer: Viewer, named: string | null | undefined): string {
  const organizationId = (named ?? viewer.organization?.id)?.toLowerCase();
  if (organizationId) return organizationId;
  requirePermission(viewer, keeping.office);
  throw new DomainError("BAD_INPUT", "organization is missing; name whose key it is.", {
    fields: ["organization"],
  });
}

async function readKey(db: Database, id: string): Promise<ApiKeyRow> {
  const key = await findApiKey(db, id);
  if (!key) throw new Error("a key was written and is not there");
  return key;
}
