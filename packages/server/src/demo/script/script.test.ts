import { describe, expect, it } from "vitest";
import { almatyDistricts, defaultCategories } from "../../campaigns/default-code-books.js";
import type { CampaignBook } from "../../live/code-books.js";
import { Pace } from "../pace.js";
import { programmeOf, readProgrammeFile } from "../programme-file.js";
import * as world from "../world/campaign.js";
import { demoOrganizations } from "../world/organizations.js";
import { surveyPopulation } from "./crowd.js";
import { type LapProgramme, everybodyAfterMs, hourMs } from "./programme.js";
import { lapBeginning, lapEnd, writeScript } from "./script.js";
import type { Step } from "./steps.js";

const book = {
  timeZone: world.campaignZone,
  startsOn: world.campaignStartsOn,
  endsOn: world.campaignEndsOn,
  categories: defaultCategories.map((entry) => ({ ...entry, id: entry.code })),
  districts: almatyDistricts.map((entry) => ({ ...entry, id: entry.code })),
};
// Line 10 says what line 9 says.
const lines = Array.from({ length: 30 }, (_, line) => ({
  line,
  event: { id: `event-${line === 10 ? 9 : line}` },
}));
const events = programmeOf(await readProgrammeFile(), book as unknown as CampaignBook, lines, {
  organizations: new Map(demoOrganizations.map(({ name }) => [name.ru, name.en])),
  projects: new Map(
    world.challenges.map(({ project, code }) => [project, { id: project, challengeId: code }]),
  ),
});
const population = surveyPopulation("igilik", 50_000, demoOrganizations.length, 1_000);
const startsAt = lapBeginning(events[0]?.startsAt ?? 0);
const endsAt = lapEnd(world.campaignEndsOn);

function lapOf(number: number): LapProgramme {
  return {
    luck: `igilik/${number}`,
    startsAt,
    endsAt,
    events,
    organizationIds: demoOrganizations.map(({ name }) => name.en),
    population,
    crowd: 1,
  };
}

const script = writeScript(lapOf(1));

function only<Kind extends Step["kind"]>(kind: Kind): Extract<Step, { kind: Kind }>[] {
  return script.filter((step): step is Extract<Step, { kind: Kind }> => step.kind === kind);
}

describe("the demonstration's script", () => {
  it("is the same for the same seed and lap, and another for the next lap", () => {
    expect(writeScript(lapOf(1))).toEqual(script);
    const next = writeScript(lapOf(2));
    expect(next.map(({ at }) => at)).not.toEqual(script.map(({ at }) => at));
  });

  it("gives every write a reference of its own that a mutation takes", () => {
    const references = script.flatMap((step) =>
      step.kind === "CHECK_IN" ? step.arrivals.map(({ ref }) => ref) : [step.ref],
    );
    expect(new Set(references).size).toBe(references.length);
    expect(Math.max(...references.map((reference) => reference.length))).toBeLessThanOrEqual(128);
  });

  it("goes by time, within its lap, and ends with the campaign closed", () => {
    expect(script.map(({ at }) => at)).toEqual(script.map(({ at }) => at).sort((a, b) => a - b));
    expect(script[0]?.at).toBeGreaterThanOrEqual(startsAt);
    expect(script.at(-1)).toMatchObject({ kind: "PHASE", phase: "CLOSED", at: endsAt });
  });

  it("sends 60 to 130 % of the places to every event but the one without a desk", () => {
    for (const event of events.filter(({ isCancelled, capacity }) => !isCancelled && capacity > 15)) {
      const came = only("CHECK_IN")
        .filter((step) => step.event === event && !step.ref.includes("/again-"))
        .reduce((sum, { arrivals }) => sum + arrivals.length, 0);
      // Adults are few: not every place for them finds somebody new.
      expect(came / event.capacity, event.title.ru).toBeGreaterThan(0.55);
      expect(came / event.capacity, event.title.ru).toBeLessThanOrEqual(1.31);
    }
  });

  it("makes the mistakes that people make", () => {
    expect(only("UNDO").length).toBeGreaterThan(5);
    expect(only("CANCEL")).toHaveLength(2);
    expect(only("REOPEN")).toHaveLength(1);
    expect(only("CONFIRM")).toHaveLength(1);
    expect(only("TAKE_DOWN")).toHaveLength(1);
    expect(only("VERIFY").some(({ decision }) => decision === "DISPUTED")).toBe(true);
    const late = only("CHECK_IN").filter(({ at, event }) => at > event.endsAt + hourMs);
    expect(late.length).toBeGreaterThan(0);
    for (const { arrivals, event } of late) {
      for (const arrival of arrivals) expect(arrival.at).toBeLessThan(event.endsAt);
    }
  });

  it("lets nobody approve an advertisement, an insult or a child's name", () => {
    const verdicts = only("MODERATE")
      .filter(({ thank }) => /КРЕДИТ|дураки|Маша Иванова/.test(thank.text))
      .map(({ decision }) => decision)
      .sort();
    expect(verdicts).toEqual(["REJECTED", "REJECTED", "STASHED"]);
    expect(only("THANK").length).toBeGreaterThanOrEqual(115);
  });
});

describe("a lap's first minutes", () => {
  const begun = script.filter(({ at }) => at < startsAt + everybodyAfterMs);

  it("need nobody but those who are loaded first", () => {
    const numbers = begun.flatMap((step) => {
      if (step.kind === "CHECK_IN") return step.arrivals.map(({ volunteer }) => volunteer.number);
      return step.kind === "REGISTER" ? [step.volunteer.number] : [];
    });
    expect(numbers.length).toBeGreaterThan(50);
    expect(Math.max(...numbers)).toBeLessThan(population.loadedFirst);
  });

  it("bring thanks in each language, read at once", () => {
    const languages = begun.flatMap((step) => (step.kind === "MODERATE" ? [step.thank.language] : []));
    expect(languages.sort()).toEqual(["EN", "KK", "RU"]);
  });
});

describe("the demonstration's pace", () => {
  const lapMs = 60 * 60_000;
  const pace = new Pace(
    script.map(({ at }) => at),
    startsAt,
    endsAt,
    lapMs,
  );

  /** Real time from one moment of the campaign to another. */
  function realMs(from: number, to: number): number {
    let at = from;
    let spent = 0;
    while (at < to) {
      const stretch = pace.stretchAt(at);
      const next = Math.min(stretch.endsAt, to);
      spent += (next - at) / stretch.rate;
      at = next;
    }
    return spent;
  }

  it("plays a lap in about an hour", () => {
    expect(realMs(startsAt, endsAt) / lapMs).toBeCloseTo(1, 1);
  });

  it("passes a night in seconds", () => {
    const evening = Date.parse("2026-12-05T02:00:00+05:00");
    const morning = Date.parse("2026-12-05T06:00:00+05:00");
    expect(realMs(evening, morning)).toBeLessThan(10_000);
  });

  it("has somebody checked in within seconds of the beginning", () => {
    const [first] = only("CHECK_IN");
    expect(realMs(startsAt, first?.at ?? Infinity)).toBeLessThan(3_000);
  });

  it("lets a busy hour last minutes", () => {
    const ceremony = events.at(-1)?.startsAt ?? 0;
    expect(realMs(ceremony - hourMs / 2, ceremony + hourMs / 2)).toBeGreaterThan(2 * 60_000);
  });

  it("leaves no stretch of a minute in which nothing happens", () => {
    let longest = 0;
    for (const [index, step] of script.entries()) {
      const next = script[index + 1];
      if (next) longest = Math.max(longest, realMs(step.at, next.at));
    }
    expect(longest).toBeLessThan(15_000);
  });
});
