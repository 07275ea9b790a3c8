import { type OrganizationAccountsPort, type OrganizationAccountView } from "../../src/index.js";
import { INVITATION } from "./access.js";
import { allow, pageOf, replace } from "./answers.js";
import type { FakeWorld } from "./world.js";

export function fakeOrganizationAccounts(world: FakeWorld): OrganizationAccountsPort {
  const accounts: (OrganizationAccountView & { organization: string })[] = [];
  return {
    async list(viewer, organizationId, page) {
      if (viewer.organization?.id !== organizationId) allow(viewer, "MANAGE_CAMPAIGNS");
      const own = accounts.filter(({ organization }) => organization === organizationId).reverse();
      return pageOf(own, page, ({ id }) => id);
    },
    async invite(viewer, { clientRef, organization, email, displayName }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const account = {
        ...{ id: world.id("account"), organization, email, displayName },
        ...{ status: "INVITED" as const, invitedUntil: world.now },
      };
      accounts.push(account);
      return { clientRef, account, code: INVITATION };
    },
    async end(viewer, { clientRef, account: id }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const change = { status: "ENDED" as const, invitedUntil: null };
      return { clientRef, account: replace(accounts, id, change, "ACCOUNT_NOT_FOUND") };
    },
  };
}
