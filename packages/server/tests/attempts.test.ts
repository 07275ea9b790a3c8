import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Attempts } from "../src/access/attempts.js";

const hall = "203.0.113.7";
let attempts: Attempts;

/** One machine in the hall guesses at many accounts until its address has used up what it may. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  attempts = new Attempts();
  await guessAtMany(500);
});
afterEach(() => vi.useRealTimers());

async function guessAtMany(times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    expect(await attempts.take(`guess${n % 125}@example.kz`, hall)).toBeUndefined();
  }
}

const aSecondLater = (): void => void vi.setSystemTime(Date.now() + 1_001);

test("an address that failed 500 times waits for accounts that failed, until the quarter of an hour is over", async () => {
  expect(await attempts.take("guess1@example.kz", hall)).toBeGreaterThan(800);
  expect(await attempts.take("guess1@example.kz", "203.0.113.8")).toBeUndefined();
  vi.setSystemTime(Date.now() + 15 * 60_000 + 1_000);
  expect(await attempts.take("guess1@example.kz", hall)).toBeUndefined();
});

test("who has not failed signs in from there all the same, and after a first mistake waits like the others", async () => {
  expect(await attempts.take("aigerim@example.kz", hall)).toBeUndefined();
  await attempts.forgive("aigerim@example.kz", hall);
  expect(await attempts.take("aigerim@example.kz", hall)).toBeUndefined();
  expect(await attempts.take("aigerim@example.kz", hall)).toBeGreaterThan(800);
});

test("where somebody is signed in, others may make mistakes, but not more than anywhere", async () => {
  attempts.recognize(hall);
  for (let mistake = 0; mistake < 5; mistake++) {
    expect(await attempts.take("aigerim@example.kz", hall)).toBeUndefined();
    aSecondLater();
  }
  expect(await attempts.take("aigerim@example.kz", hall)).toBeGreaterThan(800);
});

test("a machine that tries ever new accounts from there is judged five times a second", async () => {
  const waits = await Promise.all(
    Array.from({ length: 20 }, (_, n) => attempts.take(`new${n}@example.kz`, hall)),
  );
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(5);
  expect(waits.filter((wait) => wait === 1)).toHaveLength(15);
  aSecondLater();
  expect(await attempts.take("aigerim@example.kz", hall)).toBeUndefined();
});
