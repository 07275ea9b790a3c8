import { parseArgs } from "node:util";

/** Reads `--name number` settings of a benchmark; what is not given keeps the number that the reaches are set for. */
export function readSettings<Settings extends Record<string, number>>(
  usual: Settings,
  args: readonly string[] = process.argv.slice(2),
): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.keys(usual).map((name) => [name, { type: "string" as const }])),
  });
  const given = Object.entries(values).map(([name, text]) => {
    const number = Number(text);
    if (!Number.isFinite(number) || number <= 0) throw new Error(`--${name}: give a number above 0`);
    return [name, number];
  });
  return { ...usual, ...Object.fromEntries(given) };
}
