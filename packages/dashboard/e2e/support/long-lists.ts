import type { Page } from "playwright-core";
import { countFrames, type Frames } from "./frames.js";

/** Asks for the next lines of a list until so many are on the page. */
export async function showRows(page: Page, rows: number): Promise<void> {
  const shown = page.locator("[data-row]");
  await shown.first().waitFor();
  for (let count = await shown.count(); count < rows; count = await shown.count()) {
    await page.getByRole("button", { name: "Show more" }).click();
    await shown.nth(count).waitFor();
  }
}

/** Turns the wheel from the top of the page, a notch for each frame that is due, and counts the frames. */
export async function scrollDown(page: Page, forMs: number): Promise<Frames> {
  await page.evaluate(() => scrollTo(0, 0));
  const counting = page.evaluate(countFrames, forMs);
  const isCounted = counting.then(() => true);
  for (let isOver = false; !isOver;) {
    await page.mouse.wheel(0, 120);
    isOver = await Promise.race([isCounted, page.waitForTimeout(16).then(() => false)]);
  }
  if ((await page.evaluate(() => scrollY)) === 0) throw new Error("nothing was scrolled");
  return counting;
}
