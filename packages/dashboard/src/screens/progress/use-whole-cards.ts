import { useLayoutEffect, useState, type RefObject } from "react";
import { useSize } from "../../lib/use-size";
import { useRootSize } from "../use-root-size";
import { cardWidth, placeCards, type CardPlace, type WallFrame } from "./wall-places";

/** A card in its place. */
export interface PlacedCard extends CardPlace {
  /** True when it moves there from its former place; a card that comes into sight appears where it belongs. */
  isMoving: boolean;
}

interface WholeCards {
  /** The cards that are shown, by id: only those that fit as a whole. */
  placed: ReadonlyMap<string, PlacedCard>;
  /** Width of every card in pixels. */
  width: number;
}

/** The last measurement and the circumstances it was made in. */
interface Layout extends Pick<WholeCards, "placed"> {
  frame: string;
}

/** A column is about this wide: two of them stand side by side on an upright screen. */
const columnRem = 24;
const gapRem = 1;
const mostGrowthRem = 1.6;

/**
 * Measures the list's items, one for each card and in their order, and finds their places. Measured anew when `cards` is
 * another array, the screen is resized or a font has come.
 */
export function useWholeCards(
  list: RefObject<HTMLElement | null>,
  cards: readonly { id: string }[],
): WholeCards {
  const size = useSize(list, { width: 432, height: 720 });
  const rem = useRootSize();
  const fonts = useFontLoads();
  const [layout, setLayout] = useState<Layout>({ frame: "", placed: new Map() });
  useLayoutEffect(() => {
    const measure = () => {
      const places = placeCards(ownHeights(list.current), frameOf(size, rem));
      const frame = `${size.width} ${size.height} ${rem} ${fonts}`;
      setLayout((before) => ({ frame, placed: placedById(cards, places, before, frame) }));
    };
    measure();
  }, [list, cards, size, rem, fonts]);
  return { placed: layout.placed, width: cardWidth(frameOf(size, rem)) };
}

/** Cards move when another one comes; when the screen itself changes, they simply stand elsewhere. */
function placedById(
  cards: readonly { id: string }[],
  places: readonly (CardPlace | undefined)[],
  before: Layout,
  frame: string,
): ReadonlyMap<string, PlacedCard> {
  return new Map(
    cards.flatMap(({ id }, index) => {
      const place = places[index];
      const isMoving = before.frame === frame && before.placed.has(id);
      return place ? [[id, { ...place, isMoving }] as const] : [];
    }),
  );
}

function frameOf(size: { width: number; height: number }, rem: number): WallFrame {
  return {
    ...size,
    columns: Math.max(1, Math.floor(size.width / (columnRem * rem))),
    gap: Math.round(gapRem * rem),
    mostGrowth: mostGrowthRem * rem,
  };
}

/** How high each card's words make it, whatever height the wall has given it. */
function ownHeights(list: HTMLElement | null): number[] {
  const cards = [...(list?.children ?? [])].filter((card) => card instanceof HTMLElement);
  const given = cards.map(({ style }) => style.height);
  for (const card of cards) card.style.height = "auto";
  const heights = cards.map((card) => Math.ceil(card.offsetHeight));
  cards.forEach((card, index) => {
    card.style.height = given[index] ?? "";
  });
  return heights;
}

/** Counts up whenever fonts have finished loading: words then have another height. */
function useFontLoads(): number {
  const [loads, setLoads] = useState(0);
  useLayoutEffect(() => {
    const { fonts } = document;
    const count = () => setLoads((before) => before + 1);
    fonts?.addEventListener("loadingdone", count);
    return () => fonts?.removeEventListener("loadingdone", count);
  }, []);
  return loads;
}
