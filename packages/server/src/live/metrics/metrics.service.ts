import { DomainError, type LivePort, type MetricView } from "@igilik/schema";
import DataLoader from "dataloader";
import { fromLocal, toZonedIso } from "../../local-time.js";
import type { Platform } from "../../platform.js";
import type { Board } from "../board.js";
import type { CampaignBook } from "../code-books.js";
import { findCampaign } from "../find-campaign.js";
import { findReconciliations } from "../reconciliation.repository.js";
import { readSamples } from "./history.js";
import { type Metric, readingsOf } from "./metric.js";
import { metricsOf } from "./registry.js";

/** The part of the live port that the registry answers. */
export type MetricsPort = Pick<LivePort, "metric" | "metrics" | "explanationOf" | "historyOf">;

/** Every view that this service gives out: it keeps the version that it was read from, so its receipt adds up to it. */
interface ShownMetric extends MetricView {
  definedBy: Metric;
  board: Board;
  book: CampaignBook;
}

/** Answers about metrics: values and receipts from the board in memory, the last recount and the course from tables. */
export function createMetrics({
  boards,
  codeBooks,
  db,
}: Pick<Platform, "boards" | "codeBooks" | "db">): MetricsPort {
  const reconciliations = new DataLoader((ids: readonly string[]) => findReconciliations(db, ids), {
    cache: false,
  });

  return {
    async metric(viewer, campaign, id) {
      const book = findCampaign({ codeBooks }, viewer, campaign);
      const metric = metricsOf(book.challenges).find((candidate) => candidate.id === id);
      if (!metric) throw new DomainError("METRIC_NOT_FOUND");
      return show(metric, await boards.board(book.id), book);
    },

    async metrics(viewer, campaign) {
      const book = findCampaign({ codeBooks }, viewer, campaign);
      return showMetrics(await boards.board(book.id), book);
    },

    async explanationOf({ campaignId, definedBy, board, book }: ShownMetric) {
      const last = await reconciliations.load(campaignId);
      const found = last?.readings[definedBy.id];
      return {
        ...definedBy.explain(board, book),
        recountedAt: last && found ? toZonedIso(last.ranAt, book.timeZone) : null,
        recount: found ? definedBy.toUnit(found.recount) : null,
        drift: found ? definedBy.toUnit(found.drift) : null,
      };
    },

    async historyOf({ campaignId, definedBy, board, book, readings }: ShownMetric, span) {
      const own = definedBy.sources[0];
      if (own.dimension !== "total") return []; // boards keep samples of totals alone
      const begins = span.from === null ? beginningOf(book, board) : new Date(span.from);
      const ends = span.to === null ? board.at : new Date(Math.min(Date.parse(span.to), board.at.getTime()));
      if (ends < begins) return [];
      const isUntilNow = ends.getTime() === board.at.getTime();
      const samples = await readSamples(db, campaignId, own.metric, {
        from: begins,
        to: ends,
        atMost: isUntilNow ? span.points - 1 : span.points,
      });
      const toPoint = (at: Date, value: number) => ({ at: toZonedIso(at, book.timeZone), value });
      const points = samples
        .filter(({ at }) => at < board.at)
        .map(({ at, value }) => toPoint(at, definedBy.toUnit(value)));
      return isUntilNow
        ? [...points, ...readings.slice(0, 1).map(({ value }) => toPoint(board.at, value))]
        : points;
    },
  };
}

/** All metrics of a campaign as a version has them, in the order in which they are shown. */
export function showMetrics(board: Board, book: CampaignBook): readonly MetricView[] {
  return metricsOf(book.challenges).map((metric) => show(metric, board, book));
}

function show(definedBy: Metric, board: Board, book: CampaignBook): ShownMetric {
  return {
    id: definedBy.id,
    name: definedBy.name,
    definition: definedBy.definition,
    unit: definedBy.unit,
    readings: readingsOf(definedBy, board),
    version: board.versionText,
    asOf: toZonedIso(board.at, book.timeZone),
    campaignId: board.campaignId,
    definedBy,
    board,
    book,
  };
}

/** The first midnight of the campaign's days; what was planned before that has no course worth drawing. */
function beginningOf(book: CampaignBook, board: Board): Date {
  const first = fromLocal(book.startsOn, "00:00", book.timeZone);
  return first < board.at ? first : new Date(0);
}
