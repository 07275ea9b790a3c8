import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Importing, counts, openImporting, programme } from "./support/importing.js";
import { createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let importing: Importing;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  importing = await openImporting(platform);
});
afterAll(() => platform.close());

const laterEnd = { line: 19, column: "END", value: "21:00" } as const;
const rightDay = { line: 27, column: "DATE", value: "09.12.2026" } as const;

test("a refused row says which cell is wrong, and shows all of them", async () => {
  const { rows } = await importing.read(programme, { dryRun: true });
  const refused = rows.filter((row) => row.verdict === "REFUSED");
  expect(refused.map(({ line, column }) => [line, column])).toEqual([
    [19, "END"],
    [27, "DATE"],
  ]);
  expect(refused[0]?.cells).toHaveLength(13);
  expect(refused[0]?.cells).toContainEqual({ column: "DISTRICT", heading: "Район", value: "Ауэзовский" });
});

test("a mended cell is judged again, and written as it was mended", async () => {
  const mended = [laterEnd, rightDay];
  const tried = await importing.read(programme, { dryRun: true, mended });
  expect(counts(tried)).toEqual([26, 0, 1, 0]);
  expect(await importing.rowsOfEvents()).toEqual([]);
  expect(counts(await importing.read(programme, { mended }))).toEqual([26, 0, 1, 0]);
  const titles = (await importing.rowsOfEvents()).map((event) => [
    event.title.ru,
    event.ends_at.toISOString(),
  ]);
  expect(titles).toContainEqual(["Сбор тёплых вещей", "2026-12-07T16:00:00.000Z"]);
});

test("of two for one cell the last decides, and what is mended wrongly is refused for that", async () => {
  const mended = [rightDay, { ...rightDay, value: "31.02.2026" }];
  const { rows } = await importing.read(programme, { dryRun: true, mended });
  expect(rows.find(({ line }) => line === 27)).toMatchObject({ verdict: "REFUSED", column: "DATE" });
});

test("what is mended belongs to the request: the same reference with other cells is refused", async () => {
  await importing.read(programme, { clientRef: "mended once", mended: [laterEnd] });
  const again = importing.read(programme, { clientRef: "mended once", mended: [rightDay] });
  await expect(again).rejects.toMatchObject({ code: "REFERENCE_REUSED" });
});

test.each([1, 29, 500])("a cell on line %i, where no row begins, is refused", async (line) => {
  const mended = [{ line, column: "PLACE" as const, value: "Парк" }];
  await expect(importing.read(programme, { mended })).rejects.toMatchObject({ code: "BAD_INPUT" });
});
