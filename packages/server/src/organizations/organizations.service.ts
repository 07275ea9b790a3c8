import {
  DomainError,
  type OrganizationsPort,
  type Viewer,
  fillLanguages,
  toConnection,
} from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { createOrganizationLinks } from "./organization-links.js";
import {
  findOrganizations,
  insertOrganization,
  listOrganizations,
  toOrganizationView,
} from "./organization.repository.js";

const longestName = 120;

/** Bodies that hold events and bring volunteers. */
export function createOrganizationsService(platform: Platform): OrganizationsPort {
  const { codeBooks, db, writer } = platform;
  const links = createOrganizationLinks(db);

  // Without a campaign a stranger sees the side that is shown to them, whoever has signed in their own.
  const isDemonstrationFor = (viewer: Viewer): boolean =>
    viewer.isDemonstrationOnly ||
    (viewer.accountId === null && (codeBooks.current()?.isDemonstration ?? false));

  return {
    ...links,

    async find(_viewer, id) {
      const [row] = isUuid(id) ? await findOrganizations(db, [id]) : [];
      return row ? toOrganizationView(row) : null;
    },

    async list(viewer, { campaign, filter }, { first, after }) {
      const book = campaign === null ? null : findCampaign(platform, viewer, campaign);
      const rows = await listOrganizations(db, {
        isDemonstration: book?.isDemonstration ?? isDemonstrationFor(viewer),
        campaignId: book?.id ?? null,
        filter,
        after: after ? fromCursor(after, ["text", "id"]) : undefined,
        limit: first + 1,
      });
      const nodes = rows.map((row) => ({ ...toOrganizationView(row), sortName: row.sort_name }));
      return toConnection(nodes, first, ({ sortName, id }) => toCursor([sortName, id]));
    },

    async add(viewer, input) {
      requirePermission(viewer, "MANAGE_CAMPAIGNS");
      const name = fillLanguages(input.name);
      if (Object.values(name).some((text: string) => text.length > longestName)) {
        throw new DomainError("BAD_INPUT", `name is longer than ${longestName} characters.`);
      }
      const { answer } = await writer.write(viewer, { operation: "addOrganization", input }, async (trx) => {
        const id = await insertOrganization(trx, {
          name,
          kind: input.kind,
          sizeClass: input.sizeClass ?? null,
          // Who adds it is the front office, which knows whom it lets in.
          verified: true,
          isDemonstration: viewer.isDemonstrationOnly,
        });
        return { answer: { id }, campaignId: null, subjectKind: "organization", subjectIds: [id] };
      });
      return { clientRef: input.clientRef, organization: await links.byId(answer.id) };
    },
  };
}
