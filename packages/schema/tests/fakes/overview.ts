import { EventStatus, type EventView, type OverviewPort } from "../../src/index.js";
import { allow } from "./answers.js";
import { fakeEvents } from "./events.js";
import type { FakeWorld } from "./world.js";

const dayMs = 24 * 60 * 60 * 1000;

export function fakeOverview(world: FakeWorld): OverviewPort {
  const { placesTakenOf } = fakeEvents(world);
  const isUnderstaffed = async ({ id, status, startsAt, capacity }: EventView) =>
    status === "APPROVED" &&
    capacity !== null &&
    Date.parse(startsAt) - Date.parse(world.progress.asOf) <= dayMs &&
    (await placesTakenOf(id)) < capacity / 2;
  return {
    async read(viewer) {
      allow(viewer, "MANAGE_EVENTS");
      const wanting = await Promise.all(world.events.map(isUnderstaffed));
      const understaffed = world.events.filter((_event, index) => wanting[index]);
      const unconfirmed = world.events.filter(({ awaitsConfirmation }) => awaitsConfirmation);
      const waiting = world.thankYous.filter(({ status }) => status === "RECEIVED");
      return {
        eventsByStatus: (Object.keys(EventStatus) as EventStatus[])
          .map((status) => ({
            status,
            count: world.events.filter((event) => event.status === status).length,
          }))
          .filter(({ count }) => count > 0),
        understaffedCount: understaffed.length,
        understaffed: understaffed.slice(0, 5),
        unconfirmedCount: unconfirmed.length,
        unconfirmed: unconfirmed.slice(0, 5),
        claimedResults: world.impacts.filter(({ state }) => state === "CLAIMED").length,
        waitingPhotos: world.photos.filter(
          ({ status, moment }) => status === "RECEIVED" && moment !== "BEFORE",
        ).length,
        waitingDuplicates: world.duplicates.filter(({ state }) => state === "OPEN").length,
        waitingThanks: waiting.length,
        oldestWaitingThanks: waiting.map(({ receivedAt }) => receivedAt).toSorted()[0] ?? null,
        refusedRows: world.imports.reduce((sum, { toMend }) => sum + toMend, 0),
      };
    },
  };
}
