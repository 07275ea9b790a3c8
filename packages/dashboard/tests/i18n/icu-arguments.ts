/** The arguments of an ICU message with their types, e.g. `{count, plural, other {{shown} people}}` has count:plural and shown:text. */
export function icuArguments(message: string): string[] {
  const found = new Set<string>();
  readText(message, 0, found);
  return [...found].sort();
}

/** The categories of each plural of an ICU message, in the order in which it begins: [["one", "other"]]. */
export function icuPlurals(message: string): string[][] {
  const plurals: string[][] = [];
  readText(message, 0, new Set(), plurals);
  return plurals;
}

// Inside text a brace opens an argument; inside a plural's options it opens text.
function readText(message: string, from: number, found: Set<string>, plurals: string[][] = []): number {
  let at = from;
  while (at < message.length && message[at] !== "}") {
    at = message[at] === "{" ? readArgument(message, at + 1, found, plurals) : at + 1;
  }
  return at + 1;
}

function readArgument(message: string, from: number, found: Set<string>, plurals: string[][]): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?([,}])/.exec(message.slice(from));
  if (!head) throw new Error(`Cannot read the argument at ${from} of "${message}"`);
  found.add(`${head[1]}:${head[2] ?? "text"}`);
  let at = from + head[0].length;
  if (head[3] === "}") return at;
  const categories: string[] = [];
  if (head[2] === "plural") plurals.push(categories);
  while (message[at] !== "}") {
    if (at >= message.length) throw new Error(`An argument of "${message}" never ends`);
    const category = /^[=\w]+(?=\s*\{)/.exec(message.slice(at))?.[0];
    if (category) {
      categories.push(category);
      at += category.length;
    } else {
      at = message[at] === "{" ? readText(message, at + 1, found, plurals) : at + 1;
    }
  }
  return at + 1;
}
