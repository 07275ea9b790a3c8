import { fillLanguages, type OrganizationsPort } from "../../src/index.js";
import { allow, found, pageOf } from "./answers.js";
import { memberships } from "./people.js";
import type { FakeWorld } from "./world.js";

export function fakeOrganizations(world: FakeWorld): OrganizationsPort {
  const byId = (id: string) =>
    found(
      world.organizations.find((organization) => organization.id === id),
      "ORGANIZATION_NOT_FOUND",
    );
  return {
    find: (_viewer, id) => world.organizations.find((organization) => organization.id === id) ?? null,
    list(_viewer, { filter }, page) {
      const search = filter?.search?.toLowerCase() ?? "";
      const matching = world.organizations
        .filter(({ kind }) => !filter?.kind || kind === filter.kind)
        .filter(({ name }) =>
          [name.kk, name.ru, name.en].some((text) => text.toLowerCase().includes(search)),
        );
      return pageOf(matching, page, ({ id }) => id);
    },
    async add(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const organization = {
        id: world.id("organization"),
        name: fillLanguages(input.name),
        kind: input.kind,
        verified: false,
        sizeClass: input.sizeClass ?? null,
        districtId: null,
      };
      world.organizations.push(organization);
      return { clientRef: input.clientRef, organization };
    },
    byId,
    organizersOf: (eventId) => (world.organizers.get(eventId) ?? []).map(byId),
    organizationsOf: (volunteerId) => (memberships[volunteerId] ?? []).map(byId),
  };
}
