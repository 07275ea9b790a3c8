import { availableParallelism } from "node:os";

/** One line of a benchmark's table. */
export interface Figure {
  name: string;
  value: number;
  /** Of `value`: "/s", "ms", "×" … */
  unit: string;
  /** What is aimed at, in `unit`; left out where the figure only explains another one. */
  reach?: { atMost: number } | { atLeast: number };
}

/** Prints the figures as a table for people, and as one JSON object in the last line for programs. */
export function report(benchmark: string, figures: readonly Figure[], how: Record<string, unknown>): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const figure of figures) {
    const value = `${figure.value} ${figure.unit}`;
    console.log(`${figure.name.padEnd(width)}  ${value.padStart(14)}  ${verdict(figure)}`.trimEnd());
  }
  const reached = figures.every(isReached);
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  console.log(JSON.stringify({ benchmark, reached, figures, how: { ...how, machine } }));
}

/** The middle one: a single slow round, when the machine had other things to do, does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) throw new Error("nothing was measured");
  return sorted.length % 2 === 1 || lower === undefined ? upper : (upper + lower) / 2;
}

/** The middle of what each round says of two who took turns in it: what disturbed one round does not decide. */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

/** A number as a table shows it: three digits that matter. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function isReached({ value, reach }: Figure): boolean {
  if (!reach) return true;
  return "atMost" in reach ? value <= reach.atMost : value >= reach.atLeast;
}

function verdict(figure: Figure): string {
  if (!figure.reach) return "";
  const aim =
    "atMost" in figure.reach ? `at most ${figure.reach.atMost}` : `at least ${figure.reach.atLeast}`;
  return `${aim}: ${isReached(figure) ? "reached" : "MISSED"}`;
}
