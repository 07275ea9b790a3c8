import {
  type AttendanceView,
  DomainError,
  type EventFilter,
  type EventImpactView,
  type EventsPort,
  type EventStatus,
  type EventView,
  fillLanguages,
  type ShiftChangeInput,
  type ShiftView,
  type Viewer,
} from "../../src/index.js";
import { allow, found, pageOf, replace } from "./answers.js";
import type { FakeWorld } from "./world.js";

const PUBLIC: readonly EventStatus[] = ["APPROVED", "LIVE", "HELD", "CANCELLED", "POSTPONED"];

export function fakeEvents(world: FakeWorld): EventsPort {
  const mayRead = (viewer: Viewer) => (event: EventView) =>
    PUBLIC.includes(event.status) || viewer.permissions.includes("MANAGE_EVENTS");
  const step = (
    viewer: Viewer,
    input: { clientRef: string; id: string; revision?: number | null },
    change: Partial<EventView>,
    held = 0,
  ) => {
    allow(viewer, "MANAGE_EVENTS");
    const { revision } = found(
      world.events.find(({ id }) => id === input.id),
      "EVENT_NOT_FOUND",
    );
    if (typeof input.revision === "number" && input.revision !== revision) {
      return Promise.reject(new DomainError("STALE_CHANGE"));
    }
    const event = replace(world.events, input.id, { ...change, revision: revision + 1 }, "EVENT_NOT_FOUND");
    const write = world.change({ eventsHeld: world.progress.eventsHeld + held });
    return Promise.resolve({ clientRef: input.clientRef, write, event });
  };
  return {
    find: (viewer, id) => world.events.filter(mayRead(viewer)).find((event) => event.id === id) ?? null,
    list(viewer, { filter, orderBy }, page) {
      const matching = world.events.filter(mayRead(viewer)).filter((event) => matches(event, filter, world));
      const sorted = matching.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
      return pageOf(orderBy === "STARTS_AT_ASC" ? sorted : sorted.toReversed(), page, ({ id }) => id);
    },
    async create(viewer, input) {
      allow(viewer, "MANAGE_EVENTS");
      if (input.endsAt <= input.startsAt) throw new DomainError("ENDS_BEFORE_START");
      const {
        clientRef,
        district,
        category,
        project,
        organizers,
        shifts,
        title,
        beneficiaries,
        campaign,
        ...rest
      } = input;
      const event: EventView = {
        ...rest,
        id: world.id("event"),
        title: fillLanguages(title),
        awaitsConfirmation: false,
        localDate: input.startsAt.slice(0, 10),
        beneficiaries: beneficiaries ? fillLanguages(beneficiaries) : null,
        capacity: input.capacity ?? null,
        cancelReason: null,
        revision: 1,
        campaignId: campaign,
        districtId: district,
        categoryId: category,
        projectId: project ?? null,
      };
      world.events.push(event);
      world.organizers.set(event.id, organizers);
      world.shifts.set(event.id, shiftsAs(world, shifts ?? []));
      return { clientRef, write: world.change({ eventsPlanned: world.progress.eventsPlanned + 1 }), event };
    },
    change(viewer, input) {
      if (input.organizers) world.organizers.set(input.id, input.organizers);
      if (input.shifts) world.shifts.set(input.id, shiftsAs(world, input.shifts));
      const change: Partial<EventView> = {
        ...(input.title && { title: fillLanguages(input.title) }),
        ...(input.place && { place: input.place }),
        ...(input.startsAt && { startsAt: input.startsAt, localDate: input.startsAt.slice(0, 10) }),
        ...(input.endsAt && { endsAt: input.endsAt }),
        ...(input.district && { districtId: input.district }),
        ...(input.category && { categoryId: input.category }),
        ...(input.project !== undefined && { projectId: input.project }),
        ...(input.capacity !== undefined && { capacity: input.capacity }),
        ...(typeof input.adultsOnly === "boolean" && { adultsOnly: input.adultsOnly }),
        ...(input.status && { status: input.status }),
      };
      return step(viewer, input, change);
    },
    cancel: (viewer, input) => step(viewer, input, { status: "CANCELLED", cancelReason: input.reason }),
    postpone: (viewer, input) =>
      input.startsAt && input.endsAt
        ? step(viewer, input, { status: "APPROVED", startsAt: input.startsAt, endsAt: input.endsAt })
        : step(viewer, input, { status: "POSTPONED", cancelReason: input.reason }),
    reopen: (viewer, input) => step(viewer, input, { status: "APPROVED", cancelReason: null }),
    confirmHeld: (viewer, input) => step(viewer, input, { status: "HELD", awaitsConfirmation: false }, 1),
    ofProject: (viewer, projectId, page) =>
      pageOf(
        world.events.filter(mayRead(viewer)).filter((event) => event.projectId === projectId),
        page,
        ({ id }) => id,
      ),
    byId: (id) =>
      found(
        world.events.find((event) => event.id === id),
        "EVENT_NOT_FOUND",
      ),
    shiftsOf: (id) => world.shifts.get(id) ?? [],
    registeredOf: (id) => 26 + world.registrations.filter(({ eventId }) => eventId === id).length,
    presentOf: (id) => presentAt(world, id).length,
    placesTakenOf(id) {
      const registered = world.registrations.filter(({ eventId }) => eventId === id);
      const people = [...registered, ...presentAt(world, id)].map(({ volunteerId }) => volunteerId);
      return 26 + new Set(people).size;
    },
    headcountOf: (id) => world.headcounts.get(id) ?? { count: 0, countAtMost: 0 },
    impactOf: (id) => impactAt(world, id),
  };
}

function presentAt(world: FakeWorld, id: string): AttendanceView[] {
  return world.attendances.filter(({ eventId, state }) => eventId === id && state !== "VOIDED");
}

function impactAt(world: FakeWorld, id: string): EventImpactView[] {
  const amounts = new Map<string, EventImpactView>();
  for (const { eventId, challengeId, quantity, state } of world.impacts) {
    const isReported = state === "CLAIMED" || state === "DISPUTED";
    if (eventId !== id || (state !== "VERIFIED" && !isReported)) continue;
    const { verified, reported } = amounts.get(challengeId) ?? { verified: 0, reported: 0 };
    amounts.set(challengeId, {
      challengeId,
      verified: verified + (isReported ? 0 : quantity),
      reported: reported + (isReported ? quantity : 0),
    });
  }
  return [...amounts.values()];
}

function matches(event: EventView, filter: EventFilter | null, world: FakeWorld): boolean {
  const search = filter?.search?.toLowerCase() ?? "";
  const texts = [event.title.kk, event.title.ru, event.title.en, event.place];
  const comes = event.endsAt > world.now && event.status !== "CANCELLED" && event.status !== "POSTPONED";
  return (
    (!filter?.status || filter.status.includes(event.status)) &&
    (!filter?.date || filter.date === event.localDate) &&
    (!filter?.category || filter.category === event.categoryId) &&
    (!filter?.district || filter.district === event.districtId) &&
    (!filter?.project || filter.project === event.projectId) &&
    (!filter?.organization || (world.organizers.get(event.id)?.includes(filter.organization) ?? false)) &&
    (!filter?.endsAfter || event.endsAt > filter.endsAfter) &&
    (!filter?.endsBefore || event.endsAt < filter.endsBefore) &&
    (!filter?.upcoming || comes) &&
    (filter?.awaitsConfirmation ?? event.awaitsConfirmation) === event.awaitsConfirmation &&
    texts.some((text) => text.toLowerCase().includes(search))
  );
}

function shiftsAs(world: FakeWorld, shifts: readonly ShiftChangeInput[]): ShiftView[] {
  return shifts.map(({ id, startsAt, endsAt, role, capacity }) => ({
    ...{ id: id ?? world.id("shift"), startsAt, endsAt, registered: 0 },
    role: role ? fillLanguages(role) : null,
    capacity: capacity ?? null,
  }));
}
