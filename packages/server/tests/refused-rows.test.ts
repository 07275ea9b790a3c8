import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countRowsToMend } from "../src/transfer/past/refused-rows.repository.js";
import { createTransferService } from "../src/transfer/transfer.service.js";
import { type Importing, concert, newRef, openImporting, sheet } from "./support/importing.js";
import { anonymous, coordinator, createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let importing: Importing;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  importing = await openImporting(platform);
});
afterAll(() => platform.close());

const other = concert.replace("Концерт;Концерт қазақша", "Субботник;Сенбілік");
const third = concert.replace("Концерт;Концерт қазақша", "Раздача;Тарату");
const bad = (row: string): string => row.replace("Пожилые", "?");
const reason = "Это примечание, а не мероприятие";

const transfer = () => createTransferService(platform);
const waiting = () => countRowsToMend(platform.db, importing.campaign.id);
const imports = async () =>
  (await transfer().programmeImports(coordinator, importing.campaign.slug, { first: 20 })).nodes;
const newest = async () => (await imports())[0]?.id ?? "";
const undo = (id: string) =>
  transfer().undoImport(coordinator, { clientRef: newRef(), import: id, reason }, false);
const leave = (id: string, { clientRef = newRef(), viewer = coordinator } = {}) =>
  transfer().leaveRefusedRows(viewer, { clientRef, import: id, reason });

describe("rows that an import refused", () => {
  test("wait until a file mends them, and again when that one is undone", async () => {
    expect(await waiting()).toBe(0);
    await importing.read(sheet(concert, bad(other), bad(third)));
    const first = await newest();
    expect(await waiting()).toBe(2);
    await importing.read(sheet(other, bad(third)), { mends: first });
    const second = await newest();
    expect((await imports()).map(({ refused, toMend }) => [refused, toMend])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(await waiting()).toBe(1);
    await importing.read(sheet(third), { mends: second });
    expect(await waiting()).toBe(0);
    await undo(await newest());
    expect(await waiting()).toBe(1);
    await undo(second);
    expect(await waiting()).toBe(2);
    await undo(first);
    expect(await waiting()).toBe(0);
  });

  test("keep the lines of the file that they were refused in, however often they are mended", async () => {
    await importing.read(sheet(concert, bad(other), concert, bad(third)));
    const trial = await importing.read(sheet(bad(other), bad(third)), {
      mends: await newest(),
      mended: [{ line: 3, column: "CATEGORY", value: "Пожилые" }],
      dryRun: true,
    });
    expect(trial.rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [3, "IMPORTED"],
      [5, "REFUSED"],
    ]);
    await importing.read(sheet(other, bad(third)), { mends: await newest() });
    const left = await transfer().refusedRows(coordinator, await newest(), "RU");
    expect(left.map(({ line }) => line)).toEqual([5]);
    const { rows } = await importing.read(sheet(third), { mends: await newest() });
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([[5, "IMPORTED"]]);
  });

  test("of one file do not hide those of another", async () => {
    await importing.read(sheet(bad(concert)), { fileName: "one.csv" });
    await importing.read(sheet(bad(other), bad(third)), { fileName: "two.csv" });
    expect(await waiting()).toBe(3);
    await importing.read(sheet(other), { fileName: "three.csv" });
    expect(await waiting()).toBe(3);
  });

  test("wait no more when the file itself was mended and is read in again, whatever mended it before", async () => {
    await importing.read(sheet(concert, bad(other), bad(third)), { fileName: "programme.csv" });
    await importing.read(sheet(other, bad(third)), { mends: await newest(), fileName: "rows.csv" });
    expect(await waiting()).toBe(1);
    await importing.read(sheet(concert, other, third), { fileName: "programme.csv" });
    expect(await waiting()).toBe(0);
    await undo(await newest());
    expect(await waiting()).toBe(1);
  });

  test("wait on when another file of the same name is read in, which knows none of its events", async () => {
    await importing.read(sheet(concert, bad(other)), { fileName: "programme.csv" });
    await importing.read(sheet(third), { fileName: "programme.csv" });
    expect(await waiting()).toBe(1);
    await importing.read(sheet(concert, other), { fileName: "programme.csv" });
    expect(await waiting()).toBe(0);
  });

  test("of a file that was refused as a whole wait no more when one of its name is read in", async () => {
    await importing.read(sheet(bad(concert), bad(other)), { fileName: "programme.csv" });
    await importing.read(sheet(concert, other), { fileName: "programme.csv" });
    expect(await waiting()).toBe(0);
  });

  test("that are mended under a name that another file had say nothing of that one", async () => {
    await importing.read(sheet(bad(concert)), { fileName: "rows.csv" });
    await importing.read(sheet(bad(other)), { fileName: "programme.csv" });
    await importing.read(sheet(other), { mends: await newest(), fileName: "rows.csv" });
    expect(await waiting()).toBe(1);
  });

  test("are mended once; the same reference is answered again, another one refused", async () => {
    await importing.read(sheet(bad(concert)));
    const mends = await newest();
    const clientRef = newRef();
    const mend = (ref: string, dryRun = false) =>
      importing.read(sheet(concert), { mends, clientRef: ref, dryRun });
    expect(await mend(clientRef)).toMatchObject({ imported: 1 });
    expect(await mend(clientRef)).toMatchObject({ imported: 1 });
    await expect(mend(newRef())).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(mend(newRef(), true)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await imports()).toHaveLength(2);
  });

  test("are mended by a file that holds them one for one, of an import of this campaign", async () => {
    await importing.read(sheet(bad(concert), bad(other)));
    const mends = await newest();
    await expect(importing.read(sheet(concert), { mends })).rejects.toMatchObject({ code: "BAD_INPUT" });
    for (const unknown of [newRef(), "?"]) {
      await expect(importing.read(sheet(concert, other), { mends: unknown })).rejects.toMatchObject({
        code: "IMPORT_NOT_FOUND",
      });
    }
    const elsewhere = await openImporting(platform);
    await expect(elsewhere.read(sheet(concert, other), { mends })).rejects.toMatchObject({
      code: "IMPORT_NOT_FOUND",
    });
    expect(await waiting()).toBe(2);
  });

  test("are left as they are with a reason, once and for all, by coordinators alone", async () => {
    await importing.read(sheet(concert, bad(other)));
    const id = await newest();
    await expect(leave(id, { viewer: anonymous })).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(leave(newRef())).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
    const clientRef = newRef();
    const { import: left } = await leave(id, { clientRef });
    expect(left).toMatchObject({ id, refused: 1, toMend: 0, leftReason: reason });
    expect(left.leftAt).toMatch(/\+05:00$/);
    expect(await leave(id, { clientRef })).toMatchObject({ import: { leftReason: reason } });
    await expect(leave(id)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await waiting()).toBe(0);
    await expect(importing.read(sheet(other), { mends: id })).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  test("cannot be left where there are none", async () => {
    await importing.read(sheet(concert));
    await expect(leave(await newest())).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
