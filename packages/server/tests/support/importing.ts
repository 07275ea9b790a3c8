import { readFileSync } from "node:fs";
import path from "node:path";
import type { ImportProgrammeResult, Language, MendedCellInput, Viewer } from "@igilik/schema";
import { createCampaignsService } from "../../src/campaigns/campaigns.service.js";
import { createEventsService } from "../../src/events/events.service.js";
import { createTransferService } from "../../src/transfer/transfer.service.js";
import { type TestPlatform, coordinator } from "./platform.js";
import { sixDays } from "./six-days.js";

/** The front office's programme of 2026, as it came. */
export const programme = readFileSync(path.join(import.meta.dirname, "../data/programme-2026.csv"));

const heading =
  "Дата;Начало;Конец;Мероприятие (рус);Іс-шара (қаз);Направление;Проект;Организатор;Район;Место;Кому помогаем;Нужно волонтёров;Статус;Примечание";
/** One row of a programme. */
export const concert =
  "05.12.2026;15:00;17:00;Концерт;Концерт қазақша;Пожилые;;Центр «Үміт»;Жетысуский;Дом культуры;пенсионеры;150;подтверждено;";
/** A programme of these rows. */
export const sheet = (...rows: string[]): string => [heading, ...rows, ""].join("\r\n");

/** How a file is read, where it matters to a test. */
export interface Given {
  dryRun?: boolean;
  clientRef?: string;
  language?: Language;
  viewer?: Viewer;
  into?: string;
  mended?: readonly MendedCellInput[];
  mends?: string;
  fileName?: string;
}

/** A campaign that programmes are read into, and what has become of it. */
export type Importing = Awaited<ReturnType<typeof openImporting>>;

let made = 0;
/** A reference that nobody has used. */
export const newRef = (): string => `import-${++made}`;

/** Opens a campaign for a programme. */
export async function openCampaign(
  platform: TestPlatform,
  viewer: Viewer,
): Promise<{ id: string; slug: string }> {
  const slug = `almaty-${++made}`;
  const opened = await createCampaignsService(platform).open(viewer, sixDays(slug));
  return { id: opened.campaign.id, slug };
}

/** Opens a campaign of its own for one test. */
export async function openImporting(platform: TestPlatform) {
  const { db } = platform;
  const transfer = createTransferService(platform);
  const campaign = await openCampaign(platform, coordinator);
  return {
    campaign,
    events: createEventsService(platform),

    read(file: Buffer | string, given: Given = {}): Promise<ImportProgrammeResult> {
      const {
        dryRun = false,
        clientRef = newRef(),
        language = "RU",
        viewer = coordinator,
        mended,
        mends,
        fileName,
      } = given;
      const base64 = Buffer.from(file).toString("base64");
      return transfer.importProgramme(
        viewer,
        {
          clientRef,
          campaign: given.into ?? campaign.slug,
          file: base64,
          language,
          ...(mended && { mended }),
          ...(mends && { mends }),
          ...(fileName && { fileName }),
        },
        dryRun,
      );
    },

    rowsOfEvents() {
      return db
        .selectFrom("event")
        .selectAll()
        .where("campaign_id", "=", campaign.id)
        .orderBy("starts_at")
        .orderBy("id")
        .execute();
    },

    async countersOfEvents(): Promise<Record<string, number>> {
      await platform.drain();
      const rows = await db
        .selectFrom("live.counter")
        .select(["metric", "dimension", "key", "value"])
        .where("campaign_id", "=", campaign.id)
        .where("metric", "in", ["events", "events_planned", "organizations"])
        .execute();
      const named = rows.map(({ metric, key, value }) => [
        key === "" ? metric : `${metric}.${key}`,
        Number(value),
      ]);
      return Object.fromEntries(named) as Record<string, number>;
    },
  };
}

/** Imported, changed, repeated, refused. */
export function counts({ imported, changed, repeated, refused }: ImportProgrammeResult): number[] {
  return [imported, changed, repeated, refused];
}
