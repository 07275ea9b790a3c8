import type {
  ImportThankYousInput,
  ImportThankYousResult,
  ThankYouImportRow,
  Viewer,
} from "../../src/index.js";
import { allow } from "./answers.js";
import type { FakeWorld } from "./world.js";

/** Reads a file of one text a line: known words repeat, empty ones are refused, the rest are new. */
export function importThanks(
  world: FakeWorld,
  viewer: Viewer,
  input: ImportThankYousInput,
  dryRun: boolean,
): ImportThankYousResult {
  allow(viewer, "MODERATE_THANKS");
  const [, ...texts] = Buffer.from(input.file, "base64").toString("utf8").trimEnd().split("\n");
  const rows = texts.map((written, index): ThankYouImportRow => {
    const line = index + 2;
    const text = input.mended?.findLast((cell) => cell.line === line)?.value ?? written;
    const shared = {
      ...{ line, code: null, column: null },
      cells: [{ column: "TEXT" as const, heading: "Слова", value: text }],
      flags: text.includes("+7") ? [{ kind: "PHONE" as const, words: "+7" }] : [],
    };
    if (!text)
      return { ...shared, verdict: "REFUSED", code: "TEXT_BLANK", column: "TEXT", message: "No words." };
    const isKnown = world.thankYous.some((thankYou) => thankYou.text === text);
    return { ...shared, verdict: isKnown ? "REPEATED" : "IMPORTED", message: isKnown ? "Known." : "New." };
  });
  const count = (verdict: ThankYouImportRow["verdict"]) =>
    rows.filter((row) => row.verdict === verdict).length;
  if (!dryRun) {
    for (const { verdict, cells } of rows) {
      const template = world.thankYous[0];
      if (verdict !== "IMPORTED" || !template) continue;
      const heard = { text: cells[0]?.value ?? "", status: "RECEIVED", channel: "STREET" } as const;
      world.thankYous.unshift({ ...template, ...heard, id: world.id("thank-you"), publishedAt: null });
    }
  }
  return {
    clientRef: input.clientRef,
    dryRun,
    rows,
    imported: count("IMPORTED"),
    repeated: count("REPEATED"),
    refused: count("REFUSED"),
    write: dryRun ? null : world.change(),
  };
}
