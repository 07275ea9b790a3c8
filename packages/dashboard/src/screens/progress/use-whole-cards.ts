import { useLayoutEffect, useState, type RefObject } from "react";
import { useSize } from "../../lib/use-size";
import { useRootSize } from "../use-root-size";
import { cardWidth, placeCards, type CardPlace, type WallFrame } from "./wall-places";

/** A card in its place. */
export interface PlacedCard extends CardPlace {
  /** False when it comes into sight now: it appears in its place, while the others move to theirs. */
  wasInSight: boolean;
}

interface WholeCards {
  /** The cards that are shown, by id: only those that fit as a whole. */
  placed: ReadonlyMap<string, PlacedCard>;
  /** Width of every card in pixels. */
  width: number;
}

/** A column is about this wide: two of them stand side by side on an upright screen. */
const columnRem = 24;
const gapRem = 1;
const mostGrowthRem = 1.6;

/**
 * Measures the cards (the list's items, in the order of `ids`) and finds their places. Measured anew when the cards
 * change, the screen is resized or a font has come.
 */
export function useWholeCards(list: RefObject<HTMLElement | null>, ids: readonly string[]): WholeCards {
  const size = useSize(list, { width: 432, height: 720 });
  const rem = useRootSize();
  const fonts = useFontLoads();
  const [placed, setPlaced] = useState<ReadonlyMap<string, PlacedCard>>(new Map());
  const frame = frameOf(size, rem);
  const order = ids.join(" ");
  useLayoutEffect(() => {
    const measure = () => {
      const places = placeCards(ownHeights(list.current), frameOf(size, rem));
      setPlaced((before) => placedById(order.split(" "), places, before));
    };
    measure();
  }, [list, order, size, rem, fonts]);
  return { placed, width: cardWidth(frame) };
}

function placedById(
  ids: readonly string[],
  places: readonly (CardPlace | undefined)[],
  before: ReadonlyMap<string, PlacedCard>,
): ReadonlyMap<string, PlacedCard> {
  return new Map(
    ids.flatMap((id, index) => {
      const place = places[index];
      return place ? [[id, { ...place, wasInSight: before.has(id) }] as const] : [];
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
