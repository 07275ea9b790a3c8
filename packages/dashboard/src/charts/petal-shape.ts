const longest = 136;
const widest = 63;

/** One petal of the flower: its area is the number. */
export interface PetalShape {
  /** Degrees clockwise from the top. */
  angle: number;
  /** Length in the drawing's units, 136 for the largest number. */
  length: number;
  outer: string;
  inner: string;
}

/** Draws as many petals as there are values. A zero has no petal. */
export function petalShapes(values: readonly number[]): PetalShape[] {
  const most = Math.max(1, ...values);
  return values.map((value, index) => {
    const scale = Math.sqrt(Math.max(0, value) / most);
    const length = longest * scale;
    const width = petalWidth(values.length) * scale;
    return {
      angle: (index * 360) / values.length,
      length,
      outer: petal(length, width),
      inner: vein(length, width),
    };
  });
}

/** The bud that stands where nothing has been counted yet. */
export function budShapes(count: number): PetalShape[] {
  const length = longest * 0.6;
  const width = petalWidth(count) * 0.6;
  return Array.from({ length: count }, (_, index) => ({
    angle: (index * 360) / count,
    length,
    outer: petal(length, width),
    inner: vein(length, width),
  }));
}

// Many petals are slimmer, so that neighbours overlap no more than six do.
function petalWidth(count: number): number {
  return count <= 6 ? widest : widest * (Math.tan(Math.PI / count) / Math.tan(Math.PI / 6));
}

function petal(length: number, width: number): string {
  const [low, high] = [-length * 0.42, -length * 0.78];
  const foot = -Math.min(12, length);
  return `M0 ${foot}C${width} ${low} ${width * 0.86} ${high} 0 ${-length}C${-width * 0.86} ${high} ${-width} ${low} 0 ${foot}Z`;
}

function vein(length: number, width: number): string {
  const [low, high, tip] = [-length * 0.45, -length * 0.7, -length * 0.86];
  const foot = -Math.min(24, length * 0.4);
  return `M0 ${foot}C${width * 0.42} ${low} ${width * 0.36} ${high} 0 ${tip}C${-width * 0.36} ${high} ${-width * 0.42} ${low} 0 ${foot}Z`;
}
