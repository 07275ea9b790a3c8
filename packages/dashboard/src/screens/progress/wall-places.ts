/** Where a card stands on the wall, in pixels from its upper left corner. */
export interface CardPlace {
  x: number;
  y: number;
  /** At least the card's own height; the cards of a column share what room is left. */
  height: number;
}

/** The wall and what its cards must keep to. */
export interface WallFrame {
  width: number;
  height: number;
  columns: number;
  gap: number;
  /** How much higher than its words a card may become, so that a wall is full and a card is not empty. */
  mostGrowth: number;
}

/** How wide a card is. */
export function cardWidth({ width, columns, gap }: WallFrame): number {
  return Math.floor((width - gap * (columns - 1)) / columns);
}

/**
 * Finds a place for each card, given by its own height, from the first to the last: in the emptiest column. A card
 * that does not fit as a whole has no place (undefined), and the next ones are tried.
 */
export function placeCards(heights: readonly number[], frame: WallFrame): (CardPlace | undefined)[] {
  const step = cardWidth(frame) + frame.gap;
  const columns = Array.from({ length: frame.columns }, () => ({ filled: 0, cards: [] as number[] }));
  heights.forEach((height, card) => {
    const fits = columns
      .filter(({ filled }) => height > 0 && filled + height <= frame.height)
      .sort((one, other) => one.filled - other.filled)[0];
    if (!fits) return;
    fits.cards.push(card);
    fits.filled += height + frame.gap;
  });
  const places: (CardPlace | undefined)[] = heights.map(() => undefined);
  columns.forEach(({ filled, cards }, column) => {
    const left = frame.height - (filled - frame.gap);
    const growth = Math.floor(Math.min(frame.mostGrowth, left / Math.max(1, cards.length)));
    let y = 0;
    for (const card of cards) {
      const height = (heights[card] ?? 0) + growth;
      places[card] = { x: column * step, y, height };
      y += height + frame.gap;
    }
  });
  return places;
}
