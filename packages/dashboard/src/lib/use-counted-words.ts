import { useState } from "react";

/**
 * The words beside a number that counts up, in the plural of the number that is shown at the moment and not of the one
 * it is on its way to: "161 волонтёр", never "161 волонтёра". Give the second to the counter as `onShown`.
 */
export function useCountedWords(
  value: number,
  words: (count: number) => string,
): [words: string, onShown: (shown: number) => void] {
  const [count, setCount] = useState(() => Math.round(value));
  // Kept where the words would be the same: a counter that runs must not render its surroundings.
  const onShown = (shown: number) => setCount((before) => (words(before) === words(shown) ? before : shown));
  return [words(count), onShown];
}
