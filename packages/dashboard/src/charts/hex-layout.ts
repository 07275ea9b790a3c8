/** Where a hexagon stands: columns may be halves, rows are whole; both from 0. */
export interface HexPlace {
  col: number;
  row: number;
}

// Almaty by rough compass position: a drawing, not a map of boundaries.
const almaty: Readonly<Record<string, HexPlace>> = {
  alatau: { col: 0, row: 0 },
  zhetysu: { col: 1, row: 0 },
  turksib: { col: 2, row: 0 },
  auezov: { col: 0.5, row: 1 },
  almaly: { col: 1.5, row: 1 },
  medeu: { col: 2.5, row: 1 },
  nauryzbay: { col: 0, row: 2 },
  bostandyk: { col: 1, row: 2 },
};

/** Places for districts by their codes: Almaty's own drawing when all are known there, else a plain honeycomb in the given order. */
export function hexLayout(codes: readonly string[]): HexPlace[] {
  const known = codes.map((code) => almaty[code.toLowerCase()]).filter((place) => place !== undefined);
  return known.length === codes.length ? known : honeycomb(codes.length);
}

/** Rows of equal length, every second one half a step to the right. */
export function honeycomb(count: number): HexPlace[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)));
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    return { row, col: (index % columns) + (row % 2) / 2 };
  });
}
