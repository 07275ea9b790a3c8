import { describe, expect, test } from "vitest";
import {
  changesOf,
  emptyFields,
  eventProblems,
  newEventOf,
  type EventFields,
} from "../../src/console/events/event-form";
import { overNewer } from "../../src/console/overtaken";
import { movedShifts, newShift, withRole, type ShiftFields } from "../../src/console/events/shift-fields";
import { stepProblems, stepsFor } from "../../src/console/events/event-steps";

const words = (text: string) => ({ kk: text, ru: text, en: text });
const filled: EventFields = {
  ...emptyFields,
  ru: "Горячий чай",
  startsAt: "2026-12-08T17:00",
  endsAt: "2026-12-08T20:00",
  place: "площадь Республики",
  district: "almaly",
  category: "health",
  organizers: [{ id: "qamqor", name: words("Қамқор") }],
};

describe("the form for an event", () => {
  test("is right when all that an event needs is there", () => {
    expect(eventProblems(filled)).toEqual({});
    expect(eventProblems({ ...filled, capacity: " 40 ", project: "narkostop" })).toEqual({});
  });

  test("names every field that is missing", () => {
    expect(eventProblems(emptyFields)).toEqual({
      kk: "noTitle",
      startsAt: "required",
      endsAt: "required",
      place: "required",
      district: "required",
      category: "required",
      organizers: "noOrganizer",
    });
  });

  test.each([
    [{ endsAt: "2026-12-08T17:00" }, { endsAt: "endsFirst" }],
    [{ endsAt: "2026-12-07T23:00" }, { endsAt: "endsFirst" }],
    [{ endsAt: "2026-12-09T02:00" }, {}],
    [{ capacity: "0" }, { capacity: "capacityRule" }],
    [{ capacity: "4.5" }, { capacity: "capacityRule" }],
    [{ capacity: "many" }, { capacity: "capacityRule" }],
    [{ ru: "  ", en: "" }, { kk: "noTitle" }],
  ])("with %j has the problems %j", (change, problems) => {
    expect(eventProblems({ ...filled, ...change })).toEqual(problems);
  });

  test("makes an event by the campaign's clock, with the languages that somebody wrote", () => {
    expect(newEventOf({ ...filled, capacity: "40", isDraft: true }, "Asia/Almaty")).toMatchObject({
      title: { kk: null, ru: "Горячий чай", en: null },
      startsAt: "2026-12-08T17:00:00+05:00",
      endsAt: "2026-12-08T20:00:00+05:00",
      organizers: ["qamqor"],
      project: null,
      capacity: 40,
      status: "DRAFT",
    });
    expect(newEventOf(filled, "Asia/Almaty")).toMatchObject({ capacity: null, status: "APPROVED" });
  });

  test("changes only what somebody has changed", () => {
    expect(changesOf(filled, filled, "Asia/Almaty")).toEqual({});
    expect(changesOf(filled, { ...filled, place: " сквер " }, "Asia/Almaty")).toEqual({ place: "сквер" });
    const more = { ...filled, en: "Hot tea", capacity: "", project: "", reason: " ошибка " };
    const before = { ...filled, capacity: "40", project: "narkostop" };
    expect(changesOf(before, more, "Asia/Almaty")).toEqual({
      title: { kk: null, ru: "Горячий чай", en: "Hot tea" },
      project: null,
      capacity: null,
      reason: "ошибка",
    });
  });

  const shift: ShiftFields = {
    ...newShift(filled),
    key: "a",
    id: "cooks",
    role: { kk: "аспаз", ru: "повара", en: "повара" },
    capacity: "6",
  };

  test.each([
    [{ startsAt: "" }, "startsAt", "required"],
    [{ endsAt: "" }, "endsAt", "required"],
    [{ endsAt: "2026-12-08T17:00" }, "endsAt", "endsFirst"],
    [{ startsAt: "2026-12-08T04:59" }, "startsAt", "shiftFar"],
    [{ endsAt: "2026-12-09T08:01" }, "endsAt", "shiftFar"],
    [{ capacity: "0" }, "capacity", "capacityRule"],
  ] as const)("with a shift of %j says of its %s: %s", (change, field, problem) => {
    const shifts = [shift, { ...shift, ...change }];
    expect(eventProblems({ ...filled, shifts })).toEqual({ [`shifts.1.${field}`]: problem });
  });

  test("sends shifts when one of them has changed, each with the id under which it stands", () => {
    const before = { ...filled, shifts: [shift] };
    expect(changesOf(before, { ...before, place: "сквер" }, "Asia/Almaty")).toEqual({ place: "сквер" });
    const after = { ...before, shifts: [{ ...shift, capacity: "" }, newShift(filled)] };
    const at = { startsAt: "2026-12-08T17:00:00+05:00", endsAt: "2026-12-08T20:00:00+05:00" };
    expect(changesOf(before, after, "Asia/Almaty")).toEqual({
      shifts: [
        { ...at, id: "cooks", role: { kk: "аспаз", ru: "повара", en: "повара" }, capacity: null },
        { ...at, id: null, role: null, capacity: null },
      ],
    });
  });

  test("moves shifts along with the beginning, over midnight as well", () => {
    expect(movedShifts([shift], "2026-12-08T17:00", "2026-12-08T22:30")).toMatchObject([
      { startsAt: "2026-12-08T22:30", endsAt: "2026-12-09T01:30" },
    ]);
  });

  test("takes a role in one language to those that nobody has written", () => {
    expect(withRole(shift, "ru", "кухня").role).toEqual({ kk: "аспаз", ru: "кухня", en: "кухня" });
    expect(withRole(shift, "kk", "асхана").role).toEqual({ kk: "асхана", ru: "повара", en: "повара" });
  });

  test("keeps what was typed over what others have changed meanwhile", () => {
    const typed = { ...filled, place: "сквер", reason: "дождь" };
    const newer = { ...filled, place: "парк", capacity: "80", organizers: [] };
    expect(overNewer(typed, filled, newer)).toEqual({ ...newer, place: "сквер", reason: "дождь" });
  });
});

describe("the steps of an event", () => {
  test.each([
    ["DRAFT", false, ["approve", "cancel"]],
    ["SUBMITTED", false, ["approve", "cancel"]],
    ["APPROVED", false, ["postpone", "cancel"]],
    ["LIVE", false, ["postpone", "cancel"]],
    ["LIVE", true, ["confirm", "postpone", "cancel"]],
    ["HELD", false, ["cancel"]],
    ["POSTPONED", false, ["postpone", "reopen", "cancel"]],
    ["CANCELLED", false, ["reopen"]],
  ] as const)("%s, awaiting a word: %j, allows %j", (status, awaitsConfirmation, steps) => {
    expect(stepsFor({ status, awaitsConfirmation })).toEqual(steps);
  });

  const fields = { reason: "мороз", startsAt: "", endsAt: "" };
  test.each([
    ["cancel", "LIVE", fields, {}],
    ["cancel", "LIVE", { ...fields, reason: " ab " }, { reason: "reasonRule" }],
    ["approve", "DRAFT", { ...fields, reason: "" }, {}],
    ["postpone", "APPROVED", fields, {}],
    ["postpone", "POSTPONED", fields, { startsAt: "newTimes" }],
    ["postpone", "APPROVED", { ...fields, startsAt: "2026-12-09T10:00" }, { endsAt: "bothTimes" }],
    ["postpone", "APPROVED", { ...fields, endsAt: "2026-12-09T10:00" }, { startsAt: "bothTimes" }],
    [
      "postpone",
      "APPROVED",
      { ...fields, startsAt: "2026-12-09T10:00", endsAt: "2026-12-09T10:00" },
      { endsAt: "endsFirst" },
    ],
    ["postpone", "POSTPONED", { ...fields, startsAt: "2026-12-09T10:00", endsAt: "2026-12-09T12:00" }, {}],
  ] as const)("%s from %s with %j has the problems %j", (step, status, given, problems) => {
    expect(stepProblems(step, status, given)).toEqual(problems);
  });
});
