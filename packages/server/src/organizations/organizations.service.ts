import { type OrganizationsPort, type Viewer, toConnection } from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { batched } from "../database/batched.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { countMembers } from "./members.repository.js";
import { createOrganizationLinks } from "./organization-links.js";
import {
  addResponsiblePerson,
  changeOrganization,
  removeResponsiblePerson,
  requireName,
} from "./organization-office.js";
import {
  findOrganizations,
  insertOrganization,
  listOrganizations,
  toOrganizationView,
} from "./organization.repository.js";
import { matchLines, readOwnPeople } from "./own-people.js";
import { createOwnGuard } from "./own-organization.js";
import { findResponsiblePersons } from "./responsible-person.repository.js";

/** Bodies that hold events and bring volunteers. */
export function createOrganizationsService(platform: Platform): OrganizationsPort {
  const { codeBooks, db, writes, writer } = platform;
  const links = createOrganizationLinks(db);
  const guard = createOwnGuard(db);
  const members = batched(
    (ids) => countMembers(db, ids),
    () => 0,
  );
  const persons = batched(
    (ids) => findResponsiblePersons(writes, ids),
    () => [],
  );

  /** Of what has just been committed, read where it was written. */
  const changed = async (clientRef: string, id: string) => {
    links.forget(id);
    const [row] = await findOrganizations(writes, [id]);
    if (!row) throw new Error("an organization was changed and is not there");
    return { clientRef, organization: toOrganizationView(row) };
  };

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

    async list(viewer, { campaign, filter, orderBy }, { first, after }) {
      const book = campaign === null ? null : findCampaign(platform, viewer, campaign);
      const rows = await listOrganizations(db, {
        isDemonstration: book?.isDemonstration ?? isDemonstrationFor(viewer),
        campaignId: book?.id ?? null,
        filter,
        orderBy,
        after: after ? fromCursor(after, ["text", "id"]) : undefined,
        limit: first + 1,
      });
      const nodes = rows.map((row) => ({ ...toOrganizationView(row), sortName: row.sort_name }));
      return toConnection(nodes, first, ({ sortName, id }) => toCursor([sortName, id]));
    },

    async change(viewer, input) {
      return changed(input.clientRef, await changeOrganization(writer, viewer, input));
    },

    async addResponsiblePerson(viewer, input) {
      return changed(input.clientRef, await addResponsiblePerson(writer, viewer, input));
    },

    async removeResponsiblePerson(viewer, input) {
      return changed(input.clientRef, await removeResponsiblePerson(writer, viewer, input));
    },

    async membersOf(viewer, id) {
      await guard(viewer, id, { office: "RECORD_PARTICIPATION", own: "READ_OWN" });
      return members.load(id);
    },

    async peopleOf(viewer, id, search, page) {
      await guard(viewer, id, { office: "RECORD_PARTICIPATION", own: "READ_OWN" });
      return readOwnPeople(writes, id, search, page);
    },

    async matchPeople(viewer, id, lines) {
      await guard(viewer, id, { office: "RECORD_PARTICIPATION", own: "READ_OWN" });
      return matchLines(writes, id, lines);
    },

    async responsiblePersonsOf(viewer, id) {
      await guard(viewer, id, { office: "MANAGE_CAMPAIGNS", own: "MANAGE_OWN" });
      return persons.load(id);
    },

    async add(viewer, input) {
      requirePermission(viewer, "MANAGE_CAMPAIGNS");
      const name = requireName(input.name);
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
