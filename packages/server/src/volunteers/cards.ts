import {
  type ConsentView,
  DomainError,
  type MergedCardView,
  type Viewer,
  type VolunteerCardView,
  type VolunteerChangeView,
  type VolunteerView,
} from "@igilik/schema";
import DataLoader from "dataloader";
import { batched } from "../database/batched.js";
import type { Database } from "../database/database.js";
import { type CardRow, findCards, findMergedCards, type MergedCardRow } from "./card.repository.js";
import { findConsents } from "./consent.repository.js";
import { findPersonChanges } from "./details.repository.js";
import { isMinor } from "./person-rules.js";
import { findRootPersonIds } from "./person.repository.js";

/** Cards and what stands on them, many at a time. An id of a merged card stands for the one that was kept. */
export interface Cards {
  byId(volunteerId: string): Promise<VolunteerView>;
  /** The card for this viewer. Refuses VOLUNTEER_NOT_FOUND. */
  cardOf(viewer: Viewer, volunteerId: string): Promise<VolunteerCardView>;
  consentsOf(volunteerId: string): Promise<readonly ConsentView[]>;
  changesOf(volunteerId: string): Promise<readonly VolunteerChangeView[]>;
  mergedCardsOf(volunteerId: string): Promise<readonly MergedCardView[]>;
}

/** Batches what one answer asks for. */
export function createCards(db: Database): Cards {
  const roots = new DataLoader<string, string>(
    async (ids) => {
      const found = await findRootPersonIds(db, ids);
      return ids.map((id) => found.get(id) ?? new DomainError("VOLUNTEER_NOT_FOUND"));
    },
    { cache: false },
  );
  const cards = new DataLoader<string, CardRow>(
    async (ids) => {
      const found = new Map((await findCards(db, ids)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? new DomainError("VOLUNTEER_NOT_FOUND"));
    },
    { cache: false },
  );
  const consents = batched<readonly ConsentView[]>(
    (ids) => findConsents(db, ids),
    () => [],
  );
  const changes = batched<readonly VolunteerChangeView[]>(
    (ids) => findPersonChanges(db, ids),
    () => [],
  );
  const merged = new DataLoader<string, readonly MergedCardRow[]>(
    async (ids) => {
      const rows = await findMergedCards(db, ids);
      return ids.map((id) => rows.filter((row) => row.kept_id === id));
    },
    { cache: false },
  );
  return {
    async byId(volunteerId) {
      return { id: await roots.load(volunteerId) };
    },
    async cardOf(viewer, volunteerId) {
      const row = await cards.load(await roots.load(volunteerId));
      if (viewer.isDemonstrationOnly && !row.is_demonstration) throw new DomainError("VOLUNTEER_NOT_FOUND");
      return toCardView(row);
    },
    async consentsOf(volunteerId) {
      return consents.load(await roots.load(volunteerId));
    },
    async changesOf(volunteerId) {
      return changes.load(await roots.load(volunteerId));
    },
    async mergedCardsOf(volunteerId) {
      const rows = await merged.load(await roots.load(volunteerId));
      return rows.map((row) => ({
        id: row.id,
        code: row.code,
        familyName: row.family_name,
        givenName: row.given_name,
        mergedAt: row.merged_at.toISOString(),
        reason: row.reason,
      }));
    },
  };
}

function toCardView(row: CardRow): VolunteerCardView {
  return {
    volunteer: { id: row.id },
    code: row.code,
    familyName: row.family_name,
    givenName: row.given_name,
    birthYear: row.birth_year,
    revision: row.revision,
    phone: row.phone,
    email: row.email,
    isMinor: isMinor(new Date().getFullYear(), row.birth_year),
    hasGuardianConsent: row.has_guardian_consent,
  };
}
