import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page: rules, each with the elements that break it. It runs in the page itself; its other way opens
 * a window for each look, to put together the frames of a page, and ours have none.
 */
export async function axeFindings(page: Page): Promise<[rule: string, elements: string[]][]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
