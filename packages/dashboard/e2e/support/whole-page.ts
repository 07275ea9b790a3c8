import type { Page } from "playwright-core";
import { cutWords, type CutWord } from "./cut-words.js";

/** A window's size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What a reader with a window of that size cannot read. */
export interface Unread {
  /** Whether the page is wider than the window. */
  isTooWide: boolean;
  /** Words that are cut wherever one scrolls to. */
  cut: CutWord[];
}

/** Looks at the whole page in a window that is as wide, and as high as it takes to see everything without scrolling. */
export async function unreadOn(page: Page, size: Size): Promise<Unread> {
  await page.setViewportSize(size);
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  let height = size.height;
  // What is higher may be drawn larger, and needs a little more again.
  for (let below = await page.evaluate(hiddenBelow); below > 0; below = await page.evaluate(hiddenBelow)) {
    height += below;
    if (height > highest) break;
    await page.setViewportSize({ width: size.width, height });
  }
  return { isTooWide, cut: await page.evaluate(cutWords) };
}

const highest = 20_000;

/** How much higher the window has to be for all that scrolls to stand in it, in CSS pixels. */
function hiddenBelow(): number {
  const hidden = [...document.querySelectorAll<HTMLElement>("*")]
    .filter(
      (element) =>
        element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    .map((element) => (element.scrollHeight - element.clientHeight) * (element.currentCSSZoom ?? 1));
  return Math.ceil(Math.max(...hidden));
}
