import type { Page } from "playwright-core";

/** Where the one big number stands, on the board and on the wall. */
export const bigNumbers = { board: "main section p", wall: "section > p + span" };

/** Resolves when the big number is this one. */
export function showsNumber(page: Page, place: keyof typeof bigNumbers, number: number): Promise<void> {
  return page
    .locator(bigNumbers[place])
    .first()
    .filter({ hasText: new RegExp(`^${number}$`) })
    .waitFor();
}
