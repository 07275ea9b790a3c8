/** A number as people type it: a comma or a point before the part, spaces between the thousands. */
export function readAmount(typed: string): number | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

/** The most of a challenge's unit that one result brings. */
export const mostOfUnit = 100_000_000;

/** The most people without names that one organization reports for one event. */
export const mostPeople = 1_000_000;

/** Whether the amount of a result can be sent. */
export function isQuantity(typed: string): boolean {
  const amount = readAmount(typed);
  return amount !== undefined && amount > 0 && amount <= mostOfUnit;
}

/** Whether a number of people can be sent. */
export function isCount(typed: string): boolean {
  const amount = readAmount(typed);
  return amount !== undefined && Number.isInteger(amount) && amount <= mostPeople;
}
