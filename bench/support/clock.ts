/** Milliseconds of the one clock that all processes of a machine share, from a moment that means nothing. */
export function clockMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
