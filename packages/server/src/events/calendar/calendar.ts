import { isPublic } from "../../access/permissions.js";
import type { CampaignBook } from "../../live/code-books.js";
import type { Platform } from "../../platform.js";
import { isUuid } from "../../uuid.js";
import { listEvents } from "../event-list.repository.js";
import { isAnnounced } from "../event-rules.js";
import type { EventRow } from "../event-view.js";
import { findEvents } from "../event.repository.js";
import { type CalendarLanguage, calendarText } from "./calendar-text.js";

/** A programme is some thousand events; what comes after that is in no calendar. */
const eventsAtMost = 10_000;
/** How long a written calendar is given out again. Programs that follow one ask every few minutes. */
const keptMs = 15_000;

/** Calendar files of what everybody may read. */
export interface Calendar {
  /** All announced events of a campaign by its slug, or of the current one. Null when there is none. */
  ofCampaign(slug: string | undefined, language: CalendarLanguage): Promise<string | null>;
  /** One event. Null when there is none that everybody may read. */
  ofEvent(id: string, language: CalendarLanguage): Promise<string | null>;
}

/** Writes calendars from the database, each at most every few seconds however many follow it. */
export function createCalendar({ db, codeBooks }: Pick<Platform, "db" | "codeBooks">): Calendar {
  const kept = new Map<string, { text: Promise<string>; until: number }>();
  const named = (event: EventRow, book: CampaignBook) => ({
    event,
    district: book.districts.find(({ id }) => id === event.district_id)?.name ?? book.city,
  });
  const isOpen = (book: CampaignBook | undefined): book is CampaignBook =>
    book !== undefined && isPublic(book);

  const write = async (book: CampaignBook, language: CalendarLanguage): Promise<string> => {
    const events = await listEvents(db, {
      campaignId: book.id,
      filter: {},
      orderBy: "STARTS_AT_ASC",
      withHidden: false,
      after: undefined,
      limit: eventsAtMost,
    });
    const lines = events.map((event) => named(event, book));
    return calendarText(book, lines, language, new Date());
  };

  return {
    async ofCampaign(slug, language) {
      const book = slug ? codeBooks.bySlug(slug) : codeBooks.current();
      if (!isOpen(book)) return null;
      const key = `${book.id} ${language}`;
      const now = Date.now();
      const known = kept.get(key);
      if (known && known.until > now) return known.text;
      const text = write(book, language);
      kept.set(key, { text, until: now + keptMs });
      text.catch(() => kept.delete(key));
      return text;
    },

    async ofEvent(id, language) {
      const [event] = isUuid(id) ? await findEvents(db, [id]) : [];
      const book = event && codeBooks.get(event.campaign_id);
      if (!event || !isOpen(book) || event.is_rehearsal || !isAnnounced(event)) return null;
      return calendarText(book, [named(event, book)], language, new Date());
    },
  };
}
