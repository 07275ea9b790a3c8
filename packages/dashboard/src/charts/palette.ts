const colors = 12;

/** The colour of the n-th category, from 0; after twelve it begins again. Always shown beside name and number. */
export function paletteColor(index: number): string {
  return `var(--petal-${(index % colors) + 1})`;
}
