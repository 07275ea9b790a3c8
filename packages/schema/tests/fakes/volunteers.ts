import {
  type ConsentView,
  DomainError,
  inLanguage,
  type VolunteerCardView,
  type VolunteerChangeView,
  type VolunteersPort,
} from "../../src/index.js";
import { allow, found, pageOf } from "./answers.js";
import { memberships } from "./people.js";
import { text } from "./places.js";
import type { FakeWorld } from "./world.js";

const SOMEBODY = text("волонтёр", "волонтёр", "a volunteer");

export function fakeVolunteers(world: FakeWorld): VolunteersPort {
  const cardOf = (id: string) =>
    found(
      world.cards.find(({ volunteer }) => volunteer.id === id),
      "VOLUNTEER_NOT_FOUND",
    );
  const changes = new Map<string, readonly VolunteerChangeView[]>();
  const reasons = new Map<string, { kept: string; reason: string }>();
  return {
    async list(viewer, { filter, orderBy }, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const search = filter?.search?.toLowerCase() ?? "";
      const matching = world.cards
        .filter(
          ({ volunteer }) =>
            !filter?.organization || memberships[volunteer.id]?.includes(filter.organization),
        )
        .filter((card) => matches(card, search))
        .filter(({ isMinor }) => isMinor || !filter?.minor)
        .filter((card) => (card.isMinor && !card.hasGuardianConsent) || !filter?.guardianMissing);
      return pageOf(
        orderBy === "NEWEST" ? matching.toReversed() : matching,
        page,
        ({ volunteer }) => volunteer.id,
      );
    },
    async add(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const { clientRef } = input;
      if (!input.familyName.trim() || !input.givenName.trim()) {
        return {
          __typename: "AddVolunteerRefused",
          clientRef,
          code: "NAME_BLANK",
          message: "Enter both names.",
        };
      }
      const known = world.cards.find(
        (card) => card.familyName === input.familyName && card.phone === (input.phone ?? null),
      );
      if (known) return { __typename: "VolunteerKnown", clientRef, card: known };
      const id = world.id("volunteer");
      const card: VolunteerCardView = {
        volunteer: { id },
        code: id.toUpperCase(),
        familyName: input.familyName,
        givenName: input.givenName,
        birthYear: input.birthYear ?? null,
        revision: 1,
        phone: input.phone ?? null,
        email: input.email ?? null,
        isMinor: (input.birthYear ?? 2026) > 2008,
        hasGuardianConsent: input.guardianConsent,
      };
      world.cards.push(card);
      return { __typename: "VolunteerAdded", clientRef, card };
    },
    async change(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const before = cardOf(input.volunteer);
      if (input.revision && input.revision !== before.revision) throw new DomainError("STALE_CHANGE");
      if (input.phone === "1") throw new DomainError("BAD_PHONE");
      const { familyName, givenName, birthYear, phone, email } = { ...before, ...input };
      const card = {
        ...before,
        familyName: familyName ?? before.familyName,
        givenName: givenName ?? before.givenName,
        ...{ birthYear: birthYear ?? null, phone: phone || null, email: email || null },
        revision: before.revision + 1,
      };
      world.cards.splice(world.cards.indexOf(before), 1, card);
      const fields = ["familyName", "givenName", "birthYear", "phone", "email"].filter(
        (name) => name in input,
      );
      const change = { id: world.id("change"), at: world.now, by: viewer.displayName, fields };
      changes.set(input.volunteer, [
        { ...change, reason: input.reason },
        ...(changes.get(input.volunteer) ?? []),
      ]);
      return { clientRef: input.clientRef, card };
    },
    async recordConsent(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const card = { ...cardOf(input.volunteer), hasGuardianConsent: input.grantedBy === "GUARDIAN" };
      world.cards.splice(world.cards.indexOf(cardOf(input.volunteer)), 1, card);
      const { purpose, grantedBy, guardian = null, until = null } = input;
      const consent = { purpose, grantedBy, guardian, until, holds: true, withdrawnBecause: null };
      world.consents[input.volunteer] = [
        { ...consent, grantedAt: world.now },
        ...(world.consents[input.volunteer] ?? []),
      ];
      return { clientRef: input.clientRef, card };
    },
    async withdrawConsent(viewer, { clientRef, volunteer, purpose, reason }) {
      allow(viewer, "RECORD_PARTICIPATION");
      const isEnding = (one: ConsentView) => one.holds && one.purpose === purpose;
      if (!world.consents[volunteer]?.some(isEnding)) throw new DomainError("WRONG_STATE");
      world.consents[volunteer] = world.consents[volunteer].map((one) =>
        isEnding(one) ? { ...one, holds: false, until: world.now, withdrawnBecause: reason } : one,
      );
      const card = { ...cardOf(volunteer) };
      if (purpose === "TAKE_PART") card.hasGuardianConsent = false;
      world.cards.splice(world.cards.indexOf(cardOf(volunteer)), 1, card);
      return { clientRef, card };
    },
    async merge(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const [keep, merge] = [cardOf(input.keep), cardOf(input.merge)];
      if (keep === merge) throw new DomainError("WRONG_STATE");
      world.cards.splice(world.cards.indexOf(merge), 1);
      world.merged.set(input.merge, merge);
      reasons.set(input.merge, { kept: input.keep, reason: input.reason });
      const write = world.change({ activeVolunteers: world.progress.activeVolunteers - 1 });
      return { clientRef: input.clientRef, write, card: keep };
    },
    async unmerge(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const card = found(world.merged.get(input.volunteer), "WRONG_STATE");
      world.merged.delete(input.volunteer);
      reasons.delete(input.volunteer);
      world.cards.push(card);
      const write = world.change({ activeVolunteers: world.progress.activeVolunteers + 1 });
      return { clientRef: input.clientRef, write, card };
    },
    displayNameOf(volunteerId, language) {
      const isShown = world.consents[volunteerId]?.some(
        ({ purpose, holds }) => holds && purpose === "SHOW_NAME",
      );
      const { givenName, familyName } = cardOf(volunteerId);
      return isShown ? `${givenName} ${familyName.slice(0, 1)}.` : inLanguage(SOMEBODY, language);
    },
    byId: (id) => cardOf(id).volunteer,
    cardOf(viewer, id) {
      allow(viewer, "RECORD_PARTICIPATION");
      return cardOf(id);
    },
    async noteContactsRead(viewer, volunteerId) {
      const { displayName: by } = viewer;
      world.audit.unshift({
        ...{ id: world.id("line"), at: world.now, action: "readContacts", by },
        ...{ subjectKind: "volunteer", subjects: [volunteerId], fields: [] },
      });
    },
    consentsOf: (volunteerId) => world.consents[volunteerId] ?? [],
    changesOf: (volunteerId) => changes.get(volunteerId) ?? [],
    mergedCardsOf: (volunteerId) =>
      [...world.merged]
        .filter(([id]) => reasons.get(id)?.kept === volunteerId)
        .map(([id, { code, familyName, givenName }]) => {
          const { reason = "" } = reasons.get(id) ?? {};
          return { id, code, familyName, givenName, reason, mergedAt: "2026-11-23T09:00:00+05:00" };
        }),
  };
}

function matches(card: VolunteerCardView, search: string): boolean {
  const names = [card.code, card.familyName, card.givenName].map((name) => name.toLowerCase());
  const words = search.split(/\s+/);
  const isNamed = words.every((word) => names.some((name) => name.startsWith(word)));
  return isNamed || (card.phone?.endsWith(search) ?? false);
}
