import type { Database } from "../database/database.js";
import * as documents from "./documents.js";
import type { Mutations } from "./mutations.js";
import { demoOrganizations } from "./world/organizations.js";

/** Ids of the demonstration's organizations, in their order; those that are not there yet are added. */
export async function gatherOrganizations(db: Database, coordinator: Mutations): Promise<string[]> {
  const known = await db
    .selectFrom("organization")
    .select(["id", "name"])
    .where("is_demonstration", "=", true)
    .orderBy("id", "desc")
    .execute();
  // The first of two with the same name wins: somebody may have added a second one at the console.
  const idOfName = new Map(known.map(({ id, name }) => [name.ru, id]));
  const ids: string[] = [];
  for (const [place, { name, kind, sizeClass }] of demoOrganizations.entries()) {
    const id =
      idOfName.get(name.ru) ??
      (
        await coordinator.do(documents.addOrganization, {
          input: { clientRef: `demo/organization-${place}`, name, kind, sizeClass },
        })
      ).organization.id;
    ids.push(id);
  }
  return ids;
}
