// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");

type Scheme = "light" | "dark";

/** The opaque colour of a token by day or by night. */
function color(token: string, scheme: Scheme): [number, number, number] {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1] ?? "";
  const found = [...value.matchAll(/#([0-9a-f]{6})\b/gi)].map(([, hex]) => hex ?? "");
  const hex = scheme === "dark" ? found.at(-1) : found[0];
  if (!hex) throw new Error(`No opaque colour --${token}`);
  return [0, 2, 4].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)) as [number, number, number];
}

function luminance(rgb: [number, number, number]): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [lighter, darker] = [luminance(color(one, scheme)), luminance(color(other, scheme))].sort(
    (a, b) => b - a,
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const texts: [text: string, ground: string][] = [
  ...["ink", "ink2", "mute", "teal-ink", "coral-ink", "gold-ink", "green-ink", "violet-ink"].flatMap(
    (text): [string, string][] => [
      [text, "paper"],
      [text, "card"],
    ],
  ),
  ["on-teal", "teal"],
  ["on-teal", "teal-hover"],
  ["on-ink-fill", "ink-fill"],
  ["on-disabled", "disabled"],
  ["teal-ink", "teal-soft"],
  ["coral-ink", "coral-soft"],
  ["ink2", "coral-soft"],
  ["gold-ink", "gold-soft"],
  ["green-ink", "green-soft"],
  ["gray-ink", "gray-soft"],
  ["violet-ink", "violet-soft"],
  ["paper-ink", "cream"],
  ["paper-ink", "peach"],
  ["paper-mute", "cream"],
  ["paper-mute", "peach"],
  ["signature", "cream"],
  ["signature", "peach"],
  ["on-verdict-recorded", "verdict-recorded"],
  ["on-verdict-already", "verdict-already"],
  ["on-verdict-refused", "verdict-refused"],
  ...["sky-1", "sky-2", "sky-3", "sky-4"].flatMap((sky): [string, string][] => [
    ["ink", sky],
    ["ink2", sky],
    ["ridge-label", sky],
    ["ridge-label-today", sky],
    ["ridge-number", sky],
  ]),
];

const graphics: [drawn: string, ground: string][] = [
  ["edge", "card"],
  ["edge", "paper"],
  ["focus", "card"],
  ["focus", "paper"],
  ["green", "card"],
  ["coral", "card"],
  ["amber", "card"],
  ["amber", "paper"],
  ["teal", "track"],
  ["second", "track"],
];

describe.each(["light", "dark"] as const)("by %s", (scheme) => {
  test.each(texts)("%s is read on %s (4.5 : 1)", (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)("%s is seen on %s (3 : 1)", (drawn, ground) => {
    expect(contrast(drawn, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});
