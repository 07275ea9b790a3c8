import { setTimeout as sleep } from "node:timers/promises";

/** Waits for a condition instead of for a time; throws when it does not come true within `withinMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { withinMs = 10_000, what = "the condition" }: { withinMs?: number; what?: string } = {},
): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`${what} did not come true within ${withinMs} ms`);
    await sleep(10);
  }
}
