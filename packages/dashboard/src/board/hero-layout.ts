import type { RidgeVariant } from "../charts/ridge-layout";

interface HeroLayout {
  variant: RidgeVariant;
  /** Pixels at the left and right of the page that stay free of peaks. */
  start: number;
  end: number;
  /** Pixels. */
  fontSize: number;
}

/** The widest the page's content grows; the sky and the far hills go on to the edges. Also in Board.module.css. */
const contentWidth = 1680;

/** Where the peaks stand for a page of this width in pixels: never under the giant number. */
export function heroLayout(width: number): HeroLayout {
  if (width < 700) return { variant: "narrow", start: 6, end: 0, fontSize: 13 };
  if (width < 1180) return { variant: "hero", start: 20, end: 20, fontSize: 14 };
  const margin = Math.max(0, Math.round((width - contentWidth) / 2));
  return { variant: "hero", start: margin + 430, end: margin + 28, fontSize: 14 };
}
