import type { CampaignPhase } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";

/** A campaign with the names that its boards show, as one node keeps them. */
export interface CampaignBook {
  id: string;
  slug: string;
  /** Rises whenever something below changes. */
  revision: number;
  seriesId: string;
  series: { id: string; slug: string; name: LocalizedTextValue };
  name: LocalizedTextValue;
  city: LocalizedTextValue;
  timeZone: string;
  /** YYYY-MM-DD in the campaign's zone, like `endsOn` and `days`. */
  startsOn: string;
  endsOn: string;
  days: string[];
  phase: CampaignPhase;
  consentAge: number;
  isRehearsal: boolean;
  isDemonstration: boolean;
  targets: { metric: string; value: number }[];
  publishedFigures: FigureEntry[];
  categories: CodeEntry[];
  districts: CodeEntry[];
  projects: ProjectEntry[];
  challenges: ChallengeEntry[];
}

export interface FigureEntry {
  metric: string;
  value: number;
  atLeast: boolean;
  source: string;
  publishedOn: string | null;
}

export interface CodeEntry {
  id: string;
  code: string;
  name: LocalizedTextValue;
}

export interface ProjectEntry {
  id: string;
  campaignId: string;
  name: LocalizedTextValue;
  /** From 1, one more with every change. */
  revision: number;
}

export interface ChallengeEntry extends CodeEntry {
  campaignId: string;
  projectId: string;
  unit: LocalizedTextValue;
  target: number | null;
  /** As a project's. */
  revision: number;
}

/** Reads one campaign's book, or all of them. */
export interface CodeBookReader {
  readBook(campaignId: string): Promise<CampaignBook | undefined>;
  readBooks(): Promise<CampaignBook[]>;
}

/**
 * The books of all campaigns on this node. A board carries its book's revision, so a node reads names again exactly
 * when something was renamed, and never while it delivers.
 */
export class CodeBooks {
  readonly #reader: CodeBookReader;
  readonly #books = new Map<string, CampaignBook>();
  #loading: Promise<void> | undefined;

  constructor(reader: CodeBookReader) {
    this.#reader = reader;
  }

  /** Reads all books once; concurrent callers share the reading. */
  load(): Promise<void> {
    this.#loading ??= this.#reader.readBooks().then(
      (books) => {
        for (const book of books) this.#books.set(book.id, book);
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  /** Makes sure that the campaign's book is at least of this revision. Undefined: there is no such campaign. */
  async refreshTo(campaignId: string, revision: number): Promise<string | undefined> {
    const known = this.#books.get(campaignId);
    if (known && known.revision >= revision) return known.slug;
    return (await this.reload(campaignId))?.slug;
  }

  /** Reads one campaign's book now: after a change made on this node. */
  async reload(campaignId: string): Promise<CampaignBook | undefined> {
    const book = await this.#reader.readBook(campaignId);
    const known = this.#books.get(campaignId); // as it is now: somebody may have read a newer one meanwhile
    if (book && known && known.revision > book.revision) return known;
    if (book) this.#books.set(campaignId, book);
    else this.#books.delete(campaignId);
    return book;
  }

  get(campaignId: string): CampaignBook | undefined {
    return this.#books.get(campaignId);
  }

  bySlug(slug: string): CampaignBook | undefined {
    return this.all().find((book) => book.slug === slug);
  }

  all(): CampaignBook[] {
    return [...this.#books.values()];
  }

  /** The campaign that is shown when none is named; undefined when there is nothing to show. */
  current(): CampaignBook | undefined {
    return chooseCurrent(this.all());
  }
}

/** Whether demonstrations give way: a real campaign is, or was, open to everybody. Drafts and rehearsals are not. */
export function hasPublicCampaign(books: CampaignBook[]): boolean {
  return books.some((book) => !book.isDemonstration && !book.isRehearsal && book.phase !== "DRAFT");
}

/**
 * LIVE, else CLOSING, else the next PUBLISHED, else the last CLOSED. A demonstration only while there is no public real
 * one, a rehearsal never. Among equals the later edition wins.
 */
export function chooseCurrent(books: CampaignBook[]): CampaignBook | undefined {
  const isReal = hasPublicCampaign(books);
  const candidates = books.filter((book) => !book.isRehearsal && book.isDemonstration !== isReal);
  for (const phase of ["LIVE", "CLOSING", "PUBLISHED", "CLOSED"] as const) {
    const ordered = candidates
      .filter((book) => book.phase === phase)
      .sort((a, b) => b.startsOn.localeCompare(a.startsOn) || b.id.localeCompare(a.id));
    const chosen = phase === "PUBLISHED" ? ordered.at(-1) : ordered[0];
    if (chosen) return chosen;
  }
  return undefined;
}
