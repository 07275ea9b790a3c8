import { expect, it } from "vitest";
import { delaysOf, percentile } from "./delays.js";

it("waits for the first frame that shows a mark or something newer, on each socket", () => {
  const marks = [
    { seq: 5, atMs: 100 },
    { seq: 6, atMs: 200 },
    { seq: 7, atMs: 300 },
  ];
  const frames = Float64Array.of(1, 90, 4, 1, 110, 5, 2, 250, 6, 1, 330, 7, 2, 260, 6);
  const { delays, unseen } = delaysOf([frames], marks);
  expect([...delays]).toEqual([10, 30, 50, 130, 150]);
  expect(unseen).toBe(1); // the second socket was never shown the last one
});

it("gives the marks of one version the delay of each", () => {
  const marks = [
    { seq: 5, atMs: 100 },
    { seq: 5, atMs: 120 },
  ];
  expect([...delaysOf([Float64Array.of(1, 150, 5)], marks).delays]).toEqual([30, 50]);
});

it.each([
  [0.5, 50],
  [0.99, 99],
  [1, 100],
])("has %f of all at or below the percentile", (share, value) => {
  const hundred = Float64Array.from({ length: 100 }, (_, n) => n + 1);
  expect(percentile(hundred, share)).toBe(value);
});
