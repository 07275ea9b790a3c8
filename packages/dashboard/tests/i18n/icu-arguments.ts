/** The arguments of an ICU message with their types, e.g. `{count, plural, other {{shown} people}}` has count:plural and shown:text. */
export function icuArguments(message: string): string[] {
  const found = new Set<string>();
  readText(message, 0, found);
  return [...found].sort();
}

// Inside text a brace opens an argument; inside a plural's options it opens text.
function readText(message: string, from: number, found: Set<string>): number {
  let at = from;
  while (at < message.length && message[at] !== "}") {
    at = message[at] === "{" ? readArgument(message, at + 1, found) : at + 1;
  }
  return at + 1;
}

function readArgument(message: string, from: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?([,}])/.exec(message.slice(from));
  if (!head) throw new Error(`Cannot read the argument at ${from} of "${message}"`);
  found.add(`${head[1]}:${head[2] ?? "text"}`);
  let at = from + head[0].length;
  if (head[3] === "}") return at;
  while (message[at] !== "}") {
    if (at >= message.length) throw new Error(`An argument of "${message}" never ends`);
    at = message[at] === "{" ? readText(message, at + 1, found) : at + 1;
  }
  return at + 1;
}
