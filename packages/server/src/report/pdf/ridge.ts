import type { SheetPeak } from "../sheet/report-sheet.js";
import type { Pdf } from "./pen.js";

interface Field {
  x: number;
  y: number;
  width: number;
  height: number;
}

const feet = 20;

/** The days as a ridge: each peak as high as its day's turnouts, today's in the sun, days to come dashed. */
export function drawRidge(pdf: Pdf, peaks: readonly SheetPeak[], { x, y, width, height }: Field): void {
  const step = width / Math.max(1, peaks.length);
  const ground = y + height - feet;
  const highest = Math.max(1, ...peaks.map(({ turnouts }) => turnouts));
  for (const [index, { turnouts, when }] of peaks.entries()) {
    const middle = x + (index + 0.5) * step;
    const high = when === "AHEAD" ? 9 : Math.max(3, (turnouts / highest) * (height - feet - 14));
    const half = step * 0.62;
    pdf
      .moveTo(middle - half, ground)
      .quadraticCurveTo(middle - half * 0.35, ground - high * 0.62, middle, ground - high)
      .quadraticCurveTo(middle + half * 0.4, ground - high * 0.55, middle + half, ground);
    if (when === "AHEAD") {
      pdf.lineWidth(0.8).dash(2, { space: 2 }).stroke("#9fb6cb").undash();
      continue;
    }
    const [upper, lower] = when === "TODAY" ? ["#ffc27a", "#d0764f"] : ["#5fb7bb", "#1f5468"];
    pdf.fill(
      pdf
        .linearGradient(0, ground - high, 0, ground)
        .stop(0, upper)
        .stop(1, lower),
    );
    if (high > 22) drawSnow(pdf, middle, ground - high, high, half);
    if (when === "TODAY") drawFlag(pdf, middle, ground - high);
  }
  pdf
    .moveTo(x, ground)
    .lineTo(x + width, ground)
    .lineWidth(0.6)
    .stroke("#7f9bb5");
}

function drawSnow(pdf: Pdf, x: number, top: number, high: number, half: number): void {
  const down = Math.min(9, high * 0.2);
  const reach = (half * down) / high;
  pdf
    .moveTo(x, top)
    .lineTo(x - reach * 0.8, top + down)
    .lineTo(x - reach * 0.2, top + down * 0.72)
    .lineTo(x + reach * 0.25, top + down)
    .lineTo(x + reach * 0.85, top + down * 0.85)
    .fill("#fffdf6");
}

function drawFlag(pdf: Pdf, x: number, top: number): void {
  pdf
    .moveTo(x, top)
    .lineTo(x, top - 11)
    .lineWidth(0.9)
    .stroke("#fffaf0");
  pdf
    .moveTo(x, top - 11)
    .lineTo(x + 8, top - 8.5)
    .lineTo(x, top - 6)
    .fill("#ff7a5c");
}
