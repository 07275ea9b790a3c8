import type { ResponsiblePersonView } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";

/** Somebody to insert. */
export type NewResponsiblePerson = Omit<ResponsiblePersonView, "id"> & { organizationId: string };

/** The responsible persons of each of these organizations, by name. */
export async function findResponsiblePersons(
  db: Database,
  organizationIds: readonly string[],
): Promise<Map<string, ResponsiblePersonView[]>> {
  const rows = await db
    .selectFrom("responsible_person")
    .select(["id", "organization_id", "name", "role", "phone", "email"])
    .where("organization_id", "=", sql<string>`any(${organizationIds}::uuid[])`)
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .execute();
  const persons = new Map<string, ResponsiblePersonView[]>();
  for (const { organization_id: id, ...person } of rows) {
    persons.set(id, [...(persons.get(id) ?? []), person]);
  }
  return persons;
}

/** Inserts somebody and tells their id; undefined when the organization, locked by the caller, has so many already. */
export async function insertResponsiblePerson(
  trx: Transaction<DB>,
  { organizationId, name, role, phone, email }: NewResponsiblePerson,
  atMost: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into responsible_person (organization_id, name, role, phone, email)
    select ${organizationId}::uuid, ${name}, ${role}, ${phone}, ${email}
    where (select count(*) from responsible_person where organization_id = ${organizationId}) < ${atMost}
    returning id
  `.execute(trx);
  return rows[0]?.id;
}

/** Takes somebody out; nothing happens when they are not there. */
export async function deleteResponsiblePerson(
  trx: Transaction<DB>,
  organizationId: string,
  id: string,
): Promise<void> {
  await trx
    .deleteFrom("responsible_person")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .execute();
}
