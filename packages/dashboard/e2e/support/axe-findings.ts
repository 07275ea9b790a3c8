import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page: rules, each with the elements that break it. It runs in the page itself; its other way opens
 * a window for each look, to put together the frames of a page, and ours have none.
 */
export async function axeFindings(page: Page): Promise<[rule: string, elements: string[]][]> {
  await page.evaluate(standStill);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** What is still fading in has no colors of its own yet. What goes round for ever is not waited for. */
async function standStill(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isMoving = (animation: Animation) =>
    animation.playState === "running" && animation.effect?.getComputedTiming().iterations !== Infinity;
  // A dialog begins to move in the frame after it was put there.
  await nextFrame();
  await nextFrame();
  while (document.getAnimations().some(isMoving)) await nextFrame();
}
