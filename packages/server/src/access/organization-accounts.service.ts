import { DomainError, type OrganizationAccountsPort, toConnection } from "@igilik/schema";
import type { Database } from "../database/database.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import { createOwnGuard } from "../organizations/own-organization.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { isEmail, normalizeEmail, requireDisplayName } from "./account-rules.js";
import {
  endOrganizationAccount,
  findOrganizationAccount,
  listOrganizationAccounts,
  putInvitation,
} from "./invitation.repository.js";
import { hashCode } from "./one-time-code.js";
import { randomWords } from "./passwords.js";
import { requirePermission } from "./permissions.js";

/** Who answers for an organization is known by the front office and by no form: coordinators invite. */
const keeping = { office: "MANAGE_CAMPAIGNS", own: "MANAGE_OWN" } as const;

/** Invites, lists and ends accounts of organizations. */
export function createOrganizationAccountsService({
  writes,
  writer,
}: Pick<Platform, "writes" | "writer">): OrganizationAccountsPort {
  const guard = createOwnGuard(writes);
  return {
    async list(viewer, organizationId, { first, after }) {
      await guard(viewer, organizationId, keeping);
      const [before] = after ? fromCursor(after, ["id"]) : [];
      const rows = await listOrganizationAccounts(writes, organizationId, before, first + 1);
      return toConnection(rows, first, ({ id }) => toCursor([id]));
    },

    async invite(viewer, input) {
      requirePermission(viewer, keeping.office);
      const organizationId = input.organization.toLowerCase();
      await guard(viewer, organizationId, keeping);
      const email = normalizeEmail(input.email);
      if (!isEmail(email)) throw new DomainError("BAD_EMAIL");
      const displayName = requireDisplayName(input.displayName);
      let code: string | null = null;
      const command = { operation: "inviteToOrganization", input };
      const { answer } = await writer.write(viewer, command, async (trx) => {
        const isDemonstration = (await readOrganizationWorlds(trx, [organizationId])).get(organizationId);
        if (isDemonstration === undefined) throw new DomainError("ORGANIZATION_NOT_FOUND");
        const made = randomWords(4);
        const invited = { organizationId, isDemonstration, email, displayName, codeHash: hashCode(made) };
        const id = await putInvitation(trx, invited);
        if (!id) {
          throw new DomainError("BAD_INPUT", "email belongs to another sign-in; take another.", {
            fields: ["email"],
          });
        }
        code = made;
        return { answer: { id }, campaignId: null, subjectKind: "account", subjectIds: [id, organizationId] };
      });
      return { clientRef: input.clientRef, account: await readAccount(writes, answer.id), code };
    },

    async end(viewer, input) {
      requirePermission(viewer, keeping.office);
      const account = isUuid(input.account)
        ? await findOrganizationAccount(writes, input.account)
        : undefined;
      if (!account?.organizationId) throw new DomainError("ACCOUNT_NOT_FOUND");
      const subjectIds = [account.id, account.organizationId];
      await guard(viewer, account.organizationId, keeping);
      await writer.write(viewer, { operation: "endAccount", input }, async (trx) => {
        await endOrganizationAccount(trx, account.id);
        return { answer: {}, campaignId: null, subjectKind: "account", subjectIds, fields: ["endedAt"] };
      });
      return { clientRef: input.clientRef, account: await readAccount(writes, account.id) };
    },
  };
}

async function readAccount(db: Database, id: string) {
  const account = await findOrganizationAccount(db, id);
  if (!account) throw new Error("an account was written and is not there");
  return account;
}
