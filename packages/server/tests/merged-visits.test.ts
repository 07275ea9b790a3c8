import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { createParticipationService } from "../src/participation/participation.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { type Merging, createMerging } from "./support/merging.js";
import { coordinator, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

describe("what two cards did at one event", () => {
  let platform: TestPlatform;
  let marathon: Marathon;
  let cards: Merging;
  let participation: ReturnType<typeof createParticipationService>;
  let event: string;
  let kept: string;
  let merged: string;
  let other: string;

  beforeAll(async () => {
    platform = await createTestPlatform();
    cards = createMerging(platform, () => marathon);
  });
  beforeEach(async () => {
    marathon = await openMarathon(platform);
    await marathon.setClock("2026-12-05T16:00:00+05:00");
    participation = createParticipationService(platform, marathon.events);
    event = (await marathon.createEvent({ endsAt: "2026-12-05T18:00:00+05:00" })).id;
    [kept = "", merged = "", other = ""] = await cards.people("Айгерім", "Айгерим", "Айгерим А.");
  });
  afterAll(() => platform.close());

  const at = (time: string): string => `2026-12-05T${time}:00+05:00`;
  const addOrganization = async (ru: string): Promise<string> => {
    const input = { clientRef: marathon.ref(), name: { ru }, kind: "GROUP" as const };
    return (await createOrganizationsService(platform).add(demonstrator, input)).organization.id;
  };
  const come = async (volunteer: string, time: string, organization: string | null = null) => {
    const row = { clientRef: marathon.ref(), event, volunteer, at: at(time), organization };
    const [result] = await participation.checkInAll(coordinator, [row]);
    expect(result?.__typename).not.toBe("CheckInRefused");
  };
  const leave = async (volunteer: string, time: string) => {
    const row = { clientRef: marathon.ref(), event, volunteer, at: at(time) };
    const result = await participation.checkOut(coordinator, row);
    expect(result.__typename).toBe("CheckOutRecorded");
  };
  const claim = (volunteer: string, organization: string, hours: number) =>
    participation.submitReport(
      coordinator,
      { clientRef: marathon.ref(), event, organization, people: [{ volunteer, hours }] },
      false,
    );
  /** The visit that stands for a card, with the organizations that brought it. */
  const visitOf = async (volunteer: string) => {
    const { nodes } = await participation.attendances(coordinator, event, { first: 10 });
    const visit = nodes.find(({ volunteerId, state }) => volunteerId === volunteer && state !== "VOIDED");
    const { credits } = await cards.facts([event]);
    return {
      tier: visit?.tier,
      state: visit?.state,
      from: visit?.checkedInAt?.slice(11, 16),
      to: visit?.checkedOutAt?.slice(11, 16) ?? null,
      hours: visit?.hours ?? null,
      shown: visit?.organizationId,
      broughtBy: credits
        .filter((credit) => credit.attendance_id === visit?.id)
        .map((credit) => credit.organization_id),
    };
  };
  /** Merges, looks, and takes the merge back: everything is then as it was. */
  const whileMerged = async () => {
    const apart = await cards.facts([event]);
    await cards.merge(kept, merged);
    await marathon.expectCountersToBeFacts();
    const visit = await visitOf(kept);
    await cards.unmerge(merged);
    expect(await cards.facts([event])).toEqual(apart);
    await marathon.expectCountersToBeFacts();
    return visit;
  };

  test("the organizations of both are credited, and the card's own one is shown", async () => {
    const [one, two] = [await addOrganization("Клуб"), await addOrganization("Фонд")];
    await come(kept, "10:00", two);
    await come(merged, "10:05", one);
    expect(await whileMerged()).toMatchObject({ shown: two, broughtBy: [one, two].toSorted() });
  });

  test("the hours of the card that was checked out count, from the first coming", async () => {
    await come(kept, "10:00");
    await come(merged, "10:30");
    await leave(merged, "12:00");
    expect(await whileMerged()).toMatchObject({ state: "LEFT", from: "10:00", to: "12:00", hours: 2 });
  });

  test("an hour that was measured twice is one, and a pause between two visits is none", async () => {
    await come(kept, "10:00");
    await leave(kept, "12:00");
    await come(merged, "11:00");
    await leave(merged, "13:00");
    expect(await whileMerged()).toMatchObject({ from: "10:00", to: "13:00", hours: 3 });
    await cards.merge(kept, merged);
    await come(other, "15:00");
    await leave(other, "16:00");
    await cards.merge(kept, other);
    expect(await visitOf(kept)).toMatchObject({ from: "10:00", to: "16:00", hours: 4 });
    await cards.unmerge(merged);
    expect(await visitOf(kept)).toMatchObject({ from: "10:00", to: "16:00", hours: 3 });
    expect(await visitOf(merged)).toMatchObject({ from: "11:00", to: "13:00", hours: 2 });
    await marathon.expectCountersToBeFacts();
  });

  test("a desk's word stands before a report's, which moves no times and gives its credit", async () => {
    const club = await addOrganization("Клуб");
    await come(kept, "11:00");
    await claim(merged, club, 3);
    const visit = await whileMerged();
    expect(visit).toMatchObject({ tier: "VERIFIED", state: "PRESENT", from: "11:00", broughtBy: [club] });
  });

  test("claimed hours count until hours are measured, and are a claim of their own card again", async () => {
    const club = await addOrganization("Клуб");
    await come(kept, "11:00");
    await claim(merged, club, 3);
    await cards.merge(kept, merged);
    const claimed = async () =>
      (await cards.facts([event])).hours.map(({ source, state }) => [source, state]);
    expect(await claimed()).toEqual([["CLAIM", "CLAIMED"]]);
    await leave(merged, "13:00");
    expect(await visitOf(kept)).toMatchObject({ hours: 2 });
    await cards.unmerge(merged);
    expect(await visitOf(kept)).toMatchObject({ state: "LEFT", hours: 2 });
    expect(await claimed()).toEqual([
      ["CLAIM", "CLAIMED"],
      ["CHECK_OUT", "VERIFIED"],
    ]);
    await marathon.expectCountersToBeFacts();
  });

  test("who is checked out while merged has left by their own card, from their own coming", async () => {
    await come(kept, "11:00");
    await come(merged, "10:00");
    await cards.merge(kept, merged);
    await leave(kept, "13:00");
    expect(await visitOf(kept)).toMatchObject({ from: "10:00", to: "13:00", hours: 3 });
    await cards.unmerge(merged);
    const visits = [await visitOf(kept), await visitOf(merged)];
    expect(visits.map(({ state }) => state).toSorted()).toEqual(["LEFT", "PRESENT"]);
    await marathon.expectCountersToBeFacts();
  });

  test("a credit that is given again while merged stays when the merge is taken back", async () => {
    const club = await addOrganization("Клуб");
    await come(kept, "10:00");
    await come(merged, "10:05", club);
    await cards.merge(kept, merged);
    expect((await visitOf(kept)).broughtBy).toEqual([club]);
    await come(kept, "10:00", club);
    await cards.unmerge(merged);
    expect([await visitOf(kept), await visitOf(merged)]).toMatchObject([
      { from: "10:00", broughtBy: [club] },
      { from: "10:05", broughtBy: [club] },
    ]);
    await marathon.expectCountersToBeFacts();
  });
});
