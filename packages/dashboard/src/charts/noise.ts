/** Always the same number for the same seed, spread over −1 to 1: mountains must not wobble between renders. */
export function noise(seed: number): number {
  const wave = Math.sin(seed * 127.1) * 43758.5453;
  return (wave - Math.floor(wave)) * 2 - 1;
}
