import {
  type CampaignsPort,
  type CampaignView,
  DomainError,
  type OpenCampaignInput,
  type OpenCampaignResult,
  type Viewer,
  fillLanguages,
  toConnection,
} from "@igilik/schema";
import { sql } from "kysely";
import { mayRead, requirePermission } from "../access/permissions.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import type { CampaignBook } from "../live/code-books.js";
import { isTimeZone, toZonedIso } from "../local-time.js";
import type { Platform } from "../platform.js";
import { isNextPhase } from "./campaign-rules.js";
import { changeCampaign } from "./change-campaign.js";
import { toCampaignView } from "./campaign-view.js";
import { findOrAddSeries, insertCampaign, insertCodeBook, readNow } from "./campaign.repository.js";
import { bookOf, entryOf, fromBook } from "./code-book-lookup.js";
import { almatyDistricts, defaultCategories } from "./default-code-books.js";
import { requireCampaign } from "./require-campaign.js";

/** What the server itself may add to a campaign that it opens. */
export interface OpeningExtras {
  targets?: CampaignBook["targets"];
  publishedFigures?: CampaignBook["publishedFigures"];
}

/** The campaigns' port, with what only the server itself may ask for. */
export interface CampaignsService extends CampaignsPort {
  open(viewer: Viewer, input: OpenCampaignInput, extras?: OpeningExtras): Promise<OpenCampaignResult>;
}

/** Editions and their code books, answered from the code books that this node keeps. */
export function createCampaignsService(platform: Platform): CampaignsService {
  const { codeBooks, db, writer } = platform;

  const viewOf = async (campaignId: string): Promise<CampaignView> =>
    toCampaignView(await bookOf(platform, campaignId));
  const readable = (viewer: Viewer, book: CampaignBook | undefined): CampaignView | null =>
    book && mayRead(viewer, book) ? toCampaignView(book) : null;

  return {
    current: (viewer) => readable(viewer, codeBooks.current()),
    bySlug: (viewer, slug) => readable(viewer, codeBooks.bySlug(slug)),

    list(viewer, { first, after }) {
      const from = after ? fromCursor(after, ["day", "id"]) : undefined;
      const rows = codeBooks
        .all()
        .filter((book) => mayRead(viewer, book))
        .sort((a, b) => compareLatestFirst([a.startsOn, a.id], [b.startsOn, b.id]))
        .filter((book) => !from || compareLatestFirst(from, [book.startsOn, book.id]) < 0)
        .slice(0, first + 1)
        .map(toCampaignView);
      return toConnection(rows, first, (campaign) => toCursor([campaign.startsOn, campaign.id]));
    },

    offeredCodeBooks: () => ({ categories: defaultCategories, districts: almatyDistricts }),

    async open(viewer, input, extras = {}) {
      requirePermission(viewer, "MANAGE_CAMPAIGNS");
      const name = fillLanguages(input.name);
      const city = fillLanguages(input.city);
      const isDemonstration = viewer.isDemonstrationOnly;
      const { answer, receipt } = await writer.write(
        viewer,
        { operation: "openCampaign", input },
        async (trx) => {
          const { rows } = await sql<{ known: boolean }>`
          select exists (select from pg_timezone_names where name = ${input.timeZone}) as known
        `.execute(trx);
          if (!isTimeZone(input.timeZone) || !rows[0]?.known) {
            throw new DomainError("BAD_INPUT", "timeZone is not the IANA name of a time zone.");
          }
          const series = await findOrAddSeries(trx, {
            slug: input.series,
            name: input.seriesName ? fillLanguages(input.seriesName) : name,
            isDemonstration,
          });
          if (series.is_demonstration !== isDemonstration) throw new DomainError("SLUG_TAKEN");
          const campaignId = await insertCampaign(trx, {
            ...input,
            seriesId: series.id,
            name,
            city,
            isDemonstration,
            targets: extras.targets ?? [],
            publishedFigures: extras.publishedFigures ?? [],
          });
          await insertCodeBook(trx, "category", campaignId, toEntries(input.categories) ?? defaultCategories);
          await insertCodeBook(trx, "district", campaignId, toEntries(input.districts) ?? almatyDistricts);
          await sql`select live.touch_campaign(${campaignId})`.execute(trx);
          return {
            answer: { id: campaignId },
            campaignId,
            subjectKind: "campaign",
            subjectIds: [campaignId],
          };
        },
      );
      await codeBooks.reload(answer.id);
      return { clientRef: input.clientRef, campaign: await viewOf(answer.id), write: receipt };
    },

    async change(viewer, input) {
      const { answer, receipt } = await changeCampaign(platform, viewer, input);
      await codeBooks.reload(answer.id);
      return { clientRef: input.clientRef, campaign: await viewOf(answer.id), write: receipt };
    },

    async changePhase(viewer, input) {
      requirePermission(viewer, "MANAGE_CAMPAIGNS");
      const command = { operation: "changeCampaignPhase", input };
      const { answer, receipt } = await writer.write(viewer, command, async (trx) => {
        const { id } = await requireCampaign(trx, viewer, input.campaign);
        const { phase } = await trx
          .selectFrom("campaign")
          .select("phase")
          .where("id", "=", id)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (!isNextPhase(phase, input.phase)) throw new DomainError("PHASE_NOT_ALLOWED");
        await trx.updateTable("campaign").set({ phase: input.phase }).where("id", "=", id).execute();
        await sql`select live.touch_campaign(${id})`.execute(trx);
        return {
          answer: { id },
          campaignId: id,
          subjectKind: "campaign",
          subjectIds: [id],
          fields: ["phase"],
        };
      });
      await codeBooks.reload(answer.id);
      return { clientRef: input.clientRef, campaign: await viewOf(answer.id), write: receipt };
    },

    async nowOf(campaignId) {
      const { timeZone } = await bookOf(platform, campaignId);
      return toZonedIso(await readNow(db, campaignId), timeZone);
    },

    byId: (campaignId) => fromBook(platform, campaignId, toCampaignView),
    categoryById: (categoryId) => entryOf(platform, "categories", categoryId),
    districtById: (districtId) => entryOf(platform, "districts", districtId),
    categoriesOf: (campaignId) => fromBook(platform, campaignId, (book) => book.categories),
    districtsOf: (campaignId) => fromBook(platform, campaignId, (book) => book.districts),
    targetsOf: (campaignId) => fromBook(platform, campaignId, (book) => book.targets),
    publishedFiguresOf: (campaignId) => fromBook(platform, campaignId, (book) => book.publishedFigures),
  };
}

/** Orders places of the list: the later beginning first, the later id first among equals. */
function compareLatestFirst(a: readonly string[], b: readonly string[]): number {
  const [startA = "", idA = ""] = a;
  const [startB = "", idB = ""] = b;
  if (startA !== startB) return startA < startB ? 1 : -1;
  if (idA === idB) return 0;
  return idA < idB ? 1 : -1;
}

function toEntries(given: OpenCampaignInput["categories"]) {
  if (!given || given.length === 0) return undefined;
  return given.map(({ code, name }) => ({ code, name: fillLanguages(name) }));
}
