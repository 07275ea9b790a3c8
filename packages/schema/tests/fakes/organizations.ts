import {
  DomainError,
  fillLanguages,
  type OrganizationsPort,
  type ResponsiblePersonView,
  type Viewer,
} from "../../src/index.js";
import { allow, found, pageOf, replace } from "./answers.js";
import { memberships } from "./people.js";
import type { FakeWorld } from "./world.js";

export function fakeOrganizations(world: FakeWorld): OrganizationsPort {
  const byId = (id: string) =>
    found(
      world.organizations.find((organization) => organization.id === id),
      "ORGANIZATION_NOT_FOUND",
    );
  let persons: (ResponsiblePersonView & { organization: string })[] = [];
  const peopleOf = (id: string) =>
    world.cards
      .filter(({ volunteer }) => memberships[volunteer.id]?.includes(id))
      .map(({ volunteer, code, familyName, givenName, birthYear }) => ({
        id: volunteer.id,
        code,
        familyName,
        givenName,
        birthYear,
      }));
  const askOwn = (viewer: Viewer, id: string): void => {
    if (viewer.organization?.id !== id) allow(viewer, "MANAGE_CAMPAIGNS");
  };
  return {
    find: (_viewer, id) => world.organizations.find((organization) => organization.id === id) ?? null,
    list(_viewer, { filter, orderBy }, page) {
      const search = filter?.search?.toLowerCase() ?? "";
      const matching = world.organizations
        .filter(({ kind }) => !filter?.kind || kind === filter.kind)
        .filter(({ sizeClass }) => !filter?.sizeClass || sizeClass === filter.sizeClass)
        .filter(({ verified }) => typeof filter?.verified !== "boolean" || verified === filter.verified)
        .filter(({ name }) =>
          [name.kk, name.ru, name.en].some((text) => text.toLowerCase().includes(search)),
        );
      return pageOf(orderBy === "NEWEST" ? matching.reverse() : matching, page, ({ id }) => id);
    },
    async add(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const organization = {
        id: world.id("organization"),
        name: fillLanguages(input.name),
        kind: input.kind,
        verified: false,
        sizeClass: input.sizeClass ?? null,
        revision: 1,
        districtId: null,
      };
      world.organizations.push(organization);
      return { clientRef: input.clientRef, organization };
    },
    async change(viewer, { clientRef, id, revision, name, kind, sizeClass, verified }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const before = byId(id);
      if (revision && revision !== before.revision) throw new DomainError("STALE_CHANGE");
      const change = {
        ...(name ? { name: fillLanguages(name) } : {}),
        ...(kind ? { kind } : {}),
        ...(sizeClass === undefined ? {} : { sizeClass }),
        ...(typeof verified === "boolean" ? { verified } : {}),
        revision: before.revision + 1,
      };
      return { clientRef, organization: replace(world.organizations, id, change, "ORGANIZATION_NOT_FOUND") };
    },
    async addResponsiblePerson(viewer, { clientRef, organization, name, role, phone, email }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      persons.push({
        ...{ id: world.id("person"), organization, name },
        ...{ role: role ?? null, phone: phone ?? null, email: email ?? null },
      });
      return { clientRef, organization: byId(organization) };
    },
    async removeResponsiblePerson(viewer, { clientRef, organization, person }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      persons = persons.filter(({ id }) => id !== person);
      return { clientRef, organization: byId(organization) };
    },
    async peopleOf(viewer, id, search, page) {
      askOwn(viewer, id);
      const wanted = search?.toLowerCase() ?? "";
      const own = peopleOf(id).filter(({ familyName }) => familyName.toLowerCase().startsWith(wanted));
      return pageOf(own, page, (person) => person.id);
    },
    async matchPeople(viewer, id, lines) {
      askOwn(viewer, id);
      return lines.map((line) => ({
        line: line.trim(),
        people: peopleOf(id).filter(
          ({ code, familyName, givenName }) =>
            line.trim() === code || line.trim() === `${familyName} ${givenName}`,
        ),
      }));
    },
    membersOf(viewer, id) {
      askOwn(viewer, id);
      return Object.values(memberships).filter((own) => own.includes(id)).length;
    },
    responsiblePersonsOf(viewer, id) {
      askOwn(viewer, id);
      return persons.filter(({ organization }) => organization === id);
    },
    byId,
    organizersOf: (eventId) => (world.organizers.get(eventId) ?? []).map(byId),
    organizationsOf: (volunteerId) => (memberships[volunteerId] ?? []).map(byId),
  };
}
