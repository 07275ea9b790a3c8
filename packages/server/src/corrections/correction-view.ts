import type { CorrectedDetailView, CorrectionSubject, CorrectionView } from "@igilik/schema";
import type { CampaignBook } from "../live/code-books.js";
import { toZonedIso } from "../local-time.js";
import type { CorrectionRow, SubjectKind } from "./correction.repository.js";

const subjects: Record<SubjectKind, CorrectionSubject> = {
  event: "EVENT",
  attendance: "ATTENDANCE",
  headcount_report: "HEADCOUNT",
  impact_entry: "IMPACT",
  hours_entry: "HOURS",
};

/** A correction as the contract shows it; names of what it points to come from the campaign's book. */
export function toCorrectionView(row: CorrectionRow, book: CampaignBook): CorrectionView {
  return {
    id: row.id,
    subject: subjects[row.subject_kind],
    changes: Object.entries(row.change).map(([field, values]) => toDetail(field, values, book)),
    reason: row.reason,
    by: row.by,
    correctedAt: toZonedIso(row.corrected_at, book.timeZone),
    eventId: row.event_id,
  };
}

function toDetail(
  field: string,
  [from, to]: readonly [unknown, unknown],
  book: CampaignBook,
): CorrectedDetailView {
  const codeOf = (entries: readonly { id: string; code: string }[]) => (value: unknown) =>
    entries.find(({ id }) => id === value)?.code ?? null;
  const told = (name: string, tell: (value: unknown) => string | null) => ({
    field: name,
    from: tell(from),
    to: tell(to),
  });
  switch (field) {
    case "districtId":
      return told("district", codeOf(book.districts));
    case "categoryId":
      return told("category", codeOf(book.categories));
    case "projectId":
      return told("project", plain);
    case "organizerIds":
      return told("organizers", plain);
    case "startsAt":
    case "endsAt":
    case "checkedOutAt":
      return told(field, (value) =>
        typeof value === "string" ? toZonedIso(new Date(value), book.timeZone) : null,
      );
    default:
      return told(field, plain);
  }
}

/** Texts in several languages and lists have no short form; that they changed is all that is told. */
function plain(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : null;
}
