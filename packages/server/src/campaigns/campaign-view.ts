import type { CampaignView } from "@igilik/schema";
import type { CampaignBook } from "../live/code-books.js";

/** A campaign as the contract shows it. */
export function toCampaignView(book: CampaignBook): CampaignView {
  return {
    id: book.id,
    slug: book.slug,
    series: book.series,
    name: book.name,
    city: book.city,
    timeZone: book.timeZone,
    startsOn: book.startsOn,
    endsOn: book.endsOn,
    days: book.days,
    phase: book.phase,
    isRehearsal: book.isRehearsal,
    isDemonstration: book.isDemonstration,
    consentAge: book.consentAge,
    revision: book.revision,
  };
}
