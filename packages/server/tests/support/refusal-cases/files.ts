import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ErrorCode } from "@igilik/schema";
import { bombOfPixels, fillWithPhotos, plainPhoto, sendIn } from "../photos.js";
import { type RefusalCase, type Scene, mutate, refuses } from "./scene.js";
import { dayFromNow } from "../open-marathon.js";
import { claimedBomb, macros, workbookOf } from "../workbooks.js";

const programme = readFileSync(new URL("../../../src/demo/data/programme-2026.csv", import.meta.url), "utf8");
const [heading = ""] = programme.replace("\uFEFF", "").split("\n");

const reason = "Қате енгізілді";

const importFile = (file: Buffer): RefusalCase =>
  refuses(
    "importProgramme",
    ({ marathon }) => ({ campaign: marathon.slug, file: file.toString("base64") }),
    "imported",
  );

/** Cyrillic as Excel saves it by default on an old Windows. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => (letter >= "А" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );
}

/** What attaches a file of the coordinator's to the event that goes on. */
async function photoOf(
  { world, marathon, coordinator }: Scene,
  bytes: Buffer,
  moment: string,
): Promise<object> {
  const { data } = await coordinator.send("{ viewer { accountId } }");
  const viewer = data?.["viewer"] as { accountId: string } | undefined;
  const file = await sendIn(world, viewer?.accountId ?? null, bytes);
  return { event: marathon.eventId, file, moment, note: "Таза өзен жағасы" };
}

const attachFile = (bytes: Buffer): RefusalCase =>
  refuses("attachPhoto", (scene) => photoOf(scene, bytes, "AFTER"));

/** A programme that was read in and whose only event was cancelled since. */
const touchedImport: RefusalCase = async ({ coordinator, marathon }) => {
  const { slug: campaign } = marathon;
  const row = { Дата: dayFromNow(1), Начало: "10:00", Конец: "12:00", "Мероприятие (рус)": randomUUID() };
  const named = { Направление: "animals", Район: "turksib", Организатор: "Фонд", Место: "Парк" };
  const cells: Record<string, string> = { ...row, ...named, Статус: "подтверждено" };
  const line = heading
    .trimEnd()
    .split(";")
    .map((name) => cells[name] ?? "");
  const file = Buffer.from(`${heading.trimEnd()}\n${line.join(";")}`).toString("base64");
  const read = await coordinator.send(
    `mutation ($input: ImportProgrammeInput!) {
      importProgramme(input: $input, dryRun: false) { rows { event { id } } }
    }`,
    { input: { clientRef: randomUUID(), campaign, file } },
  );
  const made = read.data?.["importProgramme"] as { rows: { event: { id: string } }[] };
  await mutate(coordinator, "cancelEvent", { id: made.rows[0]?.event.id, reason });
  const listed = await coordinator.send(
    `{ programmeImports(campaign: "${campaign}", first: 1) { nodes { id } } }`,
  );
  const imports = listed.data?.["programmeImports"] as { nodes: { id: string }[] };
  return coordinator.send(
    `mutation ($input: UndoImportInput!) { undoImport(input: $input, dryRun: false) { removed } }`,
    { input: { clientRef: randomUUID(), import: imports.nodes[0]?.id, reason } },
  );
};

/** Files of a programme that are none, photos that are none or must stay inside, and an import that stays. */
export const fileCases = {
  FILE_NOT_PHOTO: attachFile(Buffer.from("Рақмет!")),
  PHOTO_TOO_LARGE: attachFile(bombOfPixels()),
  PHOTOS_FULL: refuses("attachPhoto", async (scene) => {
    const event = await scene.newEvent();
    await fillWithPhotos(scene.world, event, 100);
    return { ...(await photoOf(scene, await plainPhoto(), "AFTER")), event };
  }),
  async PHOTO_NEVER_PUBLIC(scene) {
    const input = await photoOf(scene, await plainPhoto(), "BEFORE");
    const { data } = await mutate(scene.coordinator, "attachPhoto", input, "photo { id }");
    const attached = data?.["attachPhoto"] as { photo: { id: string } };
    return mutate(scene.coordinator, "publishPhoto", { photo: attached.photo.id });
  },
  IMPORT_TOUCHED: touchedImport,
  FILE_NOT_CSV: importFile(Buffer.from("PK\u0003\u0004", "latin1")),
  FILE_HAS_MACROS: async (scene) => importFile(await workbookOf([], { vbaProject: macros }))(scene),
  FILE_ENCRYPTED: async (scene) =>
    importFile(await workbookOf([], { encryption: { password: "құпия", spinCount: 1 } }))(scene),
  FILE_UNPACKS_TOO_LARGE: importFile(claimedBomb()),
  FILE_WRONG_COLUMNS: importFile(Buffer.from("Имя;Возраст\nАйгерім;15\n")),
  FILE_WRONG_ENCODING: importFile(windows1251("Дата;Начало;Конец")),
  FILE_TOO_LARGE: importFile(Buffer.alloc(2 * 1024 * 1024 + 1, "а")),
  TOO_MANY_ROWS: importFile(Buffer.from(heading + "\nа".repeat(2_001))),
} satisfies Partial<Record<ErrorCode, RefusalCase>>;
