import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCorrectionsService } from "../src/corrections/corrections.service.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { createParticipationService } from "../src/participation/participation.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { type Merging, createMerging } from "./support/merging.js";
import { coordinator, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

describe("a check-out that was wrong", () => {
  let platform: TestPlatform;
  let marathon: Marathon;
  let cards: Merging;
  let participation: ReturnType<typeof createParticipationService>;
  let event: string;
  let person: string;
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
    [person = "", other = ""] = await cards.people("Айгерім", "Айгерим");
  });
  afterAll(() => platform.close());

  const at = (time: string): string => `2026-12-05T${time}:00+05:00`;
  async function come(volunteer: string, time: string): Promise<string> {
    const answer = await participation.checkIn(coordinator, {
      ...{ clientRef: marathon.ref(), event, volunteer, at: at(time) },
    });
    if (answer.__typename !== "CheckInRecorded") throw new Error(answer.__typename);
    const { id } = await answer.attendance;
    return id;
  }
  async function leave(volunteer: string, time: string): Promise<number> {
    const answer = await participation.checkOut(coordinator, {
      ...{ clientRef: marathon.ref(), event, volunteer, at: at(time) },
    });
    if (answer.__typename !== "CheckOutRecorded") throw new Error(answer.code);
    return answer.hours;
  }
  const takeBack = (attendance: string, clientRef = marathon.ref()) =>
    participation.undoCheckOut(coordinator, { clientRef, attendance, reason: "Вышел за перчатками" });
  const entries = async (attendance: string) =>
    (await cards.facts([event])).hours
      .filter((entry) => entry.attendance_id === attendance)
      .map(({ source, state, minutes }) => `${source} ${state} ${minutes}`);
  const corrections = async () => {
    const list = createCorrectionsService(platform, marathon.events);
    const { nodes } = await list.list(
      coordinator,
      { campaign: marathon.campaign.slug, event },
      { first: 20, after: null },
    );
    return nodes;
  };

  test("is taken back: the person is there, the hours are gone, and the correction says when and how many", async () => {
    const visit = await come(person, "14:00");
    expect(await leave(person, "15:30")).toBe(1.5);
    const { attendance } = await takeBack(visit);
    expect(attendance).toMatchObject({ state: "PRESENT", checkedOutAt: null, hours: null });
    await marathon.expectCountersToBeFacts();
    expect(await corrections()).toMatchObject([
      {
        subject: "ATTENDANCE",
        reason: "Вышел за перчатками",
        changes: [
          { field: "hours", from: "1.5", to: null },
          { field: "state", from: "LEFT", to: "PRESENT" },
          { field: "checkedOutAt", from: "2026-12-05T15:30:00.000+05:00", to: null },
        ],
      },
    ]);
  });

  test("is made anew afterwards, with the right time", async () => {
    const visit = await come(person, "14:00");
    await leave(person, "14:10");
    await takeBack(visit);
    expect(await leave(person, "15:45")).toBe(1.75);
    expect(await entries(visit)).toEqual(["CHECK_OUT VOIDED 10", "CHECK_OUT VERIFIED 105"]);
    await marathon.expectCountersToBeFacts();
  });

  test("lets the claim stand again that had given way to it, and both are told", async () => {
    const visit = await come(person, "14:00");
    await participation.claimHours(coordinator, { clientRef: marathon.ref(), attendance: visit, hours: 3 });
    await leave(person, "15:00");
    expect(await entries(visit)).toEqual(["CLAIM VOIDED 180", "CHECK_OUT VERIFIED 60"]);
    await takeBack(visit);
    expect(await entries(visit)).toEqual(["CLAIM CLAIMED 180", "CHECK_OUT VOIDED 60"]);
    const states = (await corrections()).map(({ subject, changes }) => {
      const state = changes.find(({ field }) => field === "state");
      return [subject, state?.from, state?.to];
    });
    expect(states).toEqual([
      ["ATTENDANCE", "LEFT", "PRESENT"],
      ["HOURS", "VOIDED", "CLAIMED"],
      ["HOURS", "CLAIMED", "VOIDED"],
    ]);
    await marathon.expectCountersToBeFacts();
  });

  test("leaves alone what was claimed since, and hours that a coordinator had verified", async () => {
    const short = await come(person, "14:00");
    await leave(person, "14:00");
    await participation.claimHours(coordinator, { clientRef: marathon.ref(), attendance: short, hours: 2 });
    await takeBack(short);
    expect(await entries(short)).toEqual(["CLAIM CLAIMED 120"]);

    const settled = await come(other, "14:00");
    const claim = { clientRef: marathon.ref(), attendance: settled, hours: 2 };
    const { entry } = await participation.claimHours(coordinator, claim);
    const decision = { clientRef: marathon.ref(), entries: [entry.id], decision: "VERIFIED" as const };
    await participation.verifyHours(coordinator, decision);
    await leave(other, "15:00");
    await takeBack(settled);
    expect(await entries(settled)).toEqual(["CLAIM VERIFIED 120"]);
    await marathon.expectCountersToBeFacts();
  });

  test("of two cards that were merged is nobody's any more when they are parted", async () => {
    const organizations = createOrganizationsService(platform);
    const added = { clientRef: marathon.ref(), name: { ru: "Жасыл топ" }, kind: "GROUP" as const };
    await organizations.add(demonstrator, added);
    const first = await come(person, "14:30");
    await leave(person, "15:30");
    await come(other, "14:00");
    await cards.merge(person, other);
    await takeBack(first);
    await marathon.expectCountersToBeFacts();
    await cards.unmerge(other);
    const { attendances } = await cards.facts([event]);
    const standing = attendances.map(({ state, checked_in_at: came, checked_out_at: left }) => [
      ...[state, came.toISOString().slice(11, 16), left],
    ]);
    expect(standing).toEqual([
      ["PRESENT", "09:30", null],
      ["PRESENT", "09:00", null],
    ]);
    await marathon.expectCountersToBeFacts();
  });

  test("is not taken back twice, nor of somebody who is there, nor of a visit that does not stand", async () => {
    const visit = await come(person, "14:00");
    await expect(takeBack(visit)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await leave(person, "15:00");
    const ref = marathon.ref();
    const done = await takeBack(visit, ref);
    expect((await takeBack(visit, ref)).attendance).toEqual(done.attendance);
    await expect(takeBack(visit)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await leave(person, "15:00");
    const gone = { clientRef: marathon.ref(), attendance: visit, reason: "Ошибка" };
    await participation.undoCheckIn(coordinator, gone);
    await expect(takeBack(visit)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(takeBack("01890000-0000-7000-8000-000000000000")).rejects.toMatchObject({
      code: "ATTENDANCE_NOT_FOUND",
    });
  });
});
