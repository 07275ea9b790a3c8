/** How keys are drawn that the browser calls otherwise. */
const drawn: Readonly<Record<string, string>> = {
  "↓": "ArrowDown",
  "↑": "ArrowUp",
  Esc: "Escape",
  "␣": " ",
};

/**
 * Whether it is this key that was pressed. Letters are places on the keyboard, so that they are the same in the Kazakh,
 * the Russian and the English layout; "/" and "?" are found as signs and by their place.
 */
export function isKey(event: KeyboardEvent, name: string): boolean {
  if (/^[A-Z]$/.test(name)) return event.code === `Key${name}` && !event.shiftKey;
  if (name === "/" || name === "?")
    return event.key === name || (event.code === "Slash" && event.shiftKey === (name === "?"));
  return event.key === (drawn[name] ?? name);
}

/** Whether the key writes a letter, a digit or a sign: those can be switched off. */
export function isCharacter({ key }: KeyboardEvent): boolean {
  return [...key].length === 1;
}

/** Whether the keys belong to a field now. */
export function isTyping({ target }: Event): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target.matches("textarea, select, [contenteditable]");
}
