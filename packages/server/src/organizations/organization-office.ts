import {
  type AddResponsiblePersonInput,
  type ChangeOrganizationInput,
  DomainError,
  type RemoveResponsiblePersonInput,
  type Viewer,
  fillLanguages,
  tidyLine,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requirePermission, requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";
import { isUuid } from "../uuid.js";
import { normalizeEmail, normalizePhone } from "../volunteers/person-rules.js";
import type { Writer } from "../writes/writer.js";
import { type LockedOrganization, lockOrganization, updateOrganization } from "./organization.repository.js";
import { deleteResponsiblePerson, insertResponsiblePerson } from "./responsible-person.repository.js";

const longestName = 120;
const personsAtMost = 20;

/**
 * A name in three languages.
 *
 * @throws DomainError BAD_INPUT when it is blank, or longer than boards have room for
 */
export function requireName(given: Parameters<typeof fillLanguages>[0]): LocalizedTextValue {
  const name = fillLanguages(given);
  if (Object.values(name).some((text: string) => text.length > longestName)) {
    throw new DomainError("BAD_INPUT", `name is longer than ${longestName} characters.`);
  }
  return name;
}

/** Changes what is given of an organization, as the port says. Tells its id. */
export async function changeOrganization(
  writer: Writer,
  viewer: Viewer,
  input: ChangeOrganizationInput,
): Promise<string> {
  requirePermission(viewer, "MANAGE_CAMPAIGNS");
  const { kind, verified } = input;
  const patch = {
    ...(input.name ? { name: requireName(input.name) } : {}),
    ...(kind ? { kind } : {}),
    ...(input.sizeClass === undefined ? {} : { sizeClass: input.sizeClass }),
    ...(typeof verified === "boolean" ? { verified } : {}),
  };
  const { answer } = await writer.write(viewer, { operation: "changeOrganization", input }, async (trx) => {
    const before = await lock(trx, viewer, input.id);
    if (typeof input.revision === "number" && input.revision !== before.revision) {
      throw new DomainError("STALE_CHANGE");
    }
    if (Object.keys(patch).length > 0) await updateOrganization(trx, before, patch);
    return done(before.id, Object.keys(patch));
  });
  return answer.id;
}

/** Adds somebody whom the front office calls. Tells the organization's id. */
export async function addResponsiblePerson(
  writer: Writer,
  viewer: Viewer,
  input: AddResponsiblePersonInput,
): Promise<string> {
  requirePermission(viewer, "MANAGE_CAMPAIGNS");
  const phone = normalizePhone(input.phone ?? "");
  if (phone === undefined) throw new DomainError("BAD_PHONE");
  const email = normalizeEmail(input.email ?? "");
  if (email === undefined) throw new DomainError("BAD_EMAIL");
  const [name, role] = [tidyLine(input.name), tidyLine(input.role ?? "") || null];
  const { answer } = await writer.write(viewer, { operation: "addResponsiblePerson", input }, async (trx) => {
    const { id } = await lock(trx, viewer, input.organization);
    const person = { organizationId: id, name, role, phone, email };
    if (!(await insertResponsiblePerson(trx, person, personsAtMost))) {
      throw new DomainError("BAD_INPUT", `${personsAtMost} people are enough; take one of them out first.`);
    }
    return done(id, ["responsiblePersons"]);
  });
  return answer.id;
}

/** Takes somebody out whom the front office does not call any more. Tells the organization's id. */
export async function removeResponsiblePerson(
  writer: Writer,
  viewer: Viewer,
  input: RemoveResponsiblePersonInput,
): Promise<string> {
  requirePermission(viewer, "MANAGE_CAMPAIGNS");
  const { answer } = await writer.write(
    viewer,
    { operation: "removeResponsiblePerson", input },
    async (trx) => {
      const { id } = await lock(trx, viewer, input.organization);
      if (isUuid(input.person)) await deleteResponsiblePerson(trx, id, input.person);
      return done(id, ["responsiblePersons"]);
    },
  );
  return answer.id;
}

async function lock(trx: Transaction<DB>, viewer: Viewer, id: string): Promise<LockedOrganization> {
  const organization = isUuid(id) ? await lockOrganization(trx, id) : undefined;
  if (!organization) throw new DomainError("ORGANIZATION_NOT_FOUND");
  requireSameWorld(viewer, organization);
  return organization;
}

function done(id: string, fields: string[]) {
  return { answer: { id }, campaignId: null, subjectKind: "organization", subjectIds: [id], fields };
}
