import {
  DomainError,
  type Viewer,
  type VolunteersPort,
  type VolunteersQuery,
  toConnection,
  tidyText,
} from "@igilik/schema";
import { mayRead, requirePermission } from "../access/permissions.js";
import { bookOf } from "../campaigns/code-book-lookup.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { checkVolunteer, findOrAddVolunteer } from "./add-volunteer.js";
import { listCardPlaces, placeKinds, placeOf } from "./card-list.repository.js";
import { createCards } from "./cards.js";
import { changePerson } from "./change-person.js";
import { createContactsReads } from "./contacts-read.js";
import { createDisplayNames } from "./display-names.js";
import { mergeVolunteers, unmergeVolunteer } from "./merge-commands.js";
import { recordConsent } from "./record-consent.js";
import { withdrawConsent } from "./withdraw-consent.js";
import { findPersonIdsByCode, findRootPersonId, normalizePersonCode } from "./person.repository.js";

/** People: added and recognized at desks, merged and told apart again, named in public only as they agreed. */
export function createVolunteersService(platform: Platform): VolunteersPort {
  const { db, matchSecret, writer } = platform;
  const cards = createCards(db);
  const displayNameOf = createDisplayNames(db);
  const noteContactsRead = createContactsReads(platform.writes);

  /** The campaign of an event that the viewer may read; undefined for any other. */
  const findBook = async (viewer: Viewer, event: string | null | undefined) => {
    if (!event || !isUuid(event)) return undefined;
    const row = await db.selectFrom("event").select("campaign_id").where("id", "=", event).executeTakeFirst();
    const book = row && (await bookOf(platform, row.campaign_id));
    return book && mayRead(viewer, book) ? book : undefined;
  };
  /** The side whose people are listed: the campaign's, else the event's, else the coordinator's own. */
  const findWorld = async (viewer: Viewer, { campaign, filter }: VolunteersQuery) => {
    if (campaign !== null) return findCampaign(platform, viewer, campaign);
    const book = await findBook(viewer, filter?.event ?? filter?.atDeskOf);
    return {
      id: null,
      isDemonstration: book?.isDemonstration ?? viewer.isDemonstrationOnly,
      consentAge: book?.consentAge,
    };
  };
  const findCardWithCode = async (search: string | null | undefined): Promise<string | undefined> => {
    if (!search) return undefined;
    const id = (await findPersonIdsByCode(db, [search])).get(normalizePersonCode(search));
    return id && findRootPersonId(db, id);
  };

  return {
    async list(viewer, query, { first, after }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const world = await findWorld(viewer, query);
      const places = await listCardPlaces(db, {
        isDemonstration: world.isDemonstration,
        campaignId: world.id,
        filter: query.filter ?? {},
        orderBy: query.orderBy,
        consentAge: world.consentAge,
        cardWithCode: await findCardWithCode(query.filter?.search),
        after: after ? fromCursor(after, placeKinds[query.orderBy]) : undefined,
        limit: first + 1,
      });
      const found = await Promise.all(
        places.map(async (place) => ({ ...(await cards.cardOf(viewer, place.id)), place })),
      );
      return toConnection(found, first, ({ place }) => toCursor(placeOf(query.orderBy, place)));
    },

    async add(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { clientRef } = input;
      const book = await findBook(viewer, input.event);
      if (input.event && !book) throw new DomainError("EVENT_NOT_FOUND");
      const year = book ? Number(book.startsOn.slice(0, 4)) : new Date().getFullYear();
      const checked = checkVolunteer(input, year);
      if (checked.refusal !== null) {
        const { message } = new DomainError(checked.refusal);
        return { __typename: "AddVolunteerRefused", clientRef, code: checked.refusal, message };
      }
      const { answer } = await writer.write(viewer, { operation: "addVolunteer", input }, async (trx) => {
        const found = await findOrAddVolunteer(trx, checked, {
          viewer,
          matchSecret,
          year,
          isDemonstration: book?.isDemonstration,
          consentAge: book?.consentAge,
          organization: input.organization ?? null,
          guardianConsent: input.guardianConsent,
          showName: input.showName,
        });
        return { answer: found, campaignId: null, subjectKind: "volunteer", subjectIds: [found.id] };
      });
      const card = await cards.cardOf(viewer, answer.id);
      return { __typename: answer.isKnown ? "VolunteerKnown" : "VolunteerAdded", clientRef, card };
    },

    async change(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { answer } = await writer.write(viewer, { operation: "changeVolunteer", input }, async (trx) => {
        const year = new Date().getFullYear();
        const { id, fields } = await changePerson(trx, input, { viewer, matchSecret, year });
        return { answer: { id }, campaignId: null, subjectKind: "volunteer", subjectIds: [id], fields };
      });
      return { clientRef: input.clientRef, card: await cards.cardOf(viewer, answer.id) };
    },

    async recordConsent(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { answer } = await writer.write(viewer, { operation: "recordConsent", input }, async (trx) => {
        const id = await recordConsent(trx, viewer, input);
        return {
          answer: { id },
          campaignId: null,
          subjectKind: "volunteer",
          subjectIds: [id],
          fields: ["consents"],
        };
      });
      return { clientRef: input.clientRef, card: await cards.cardOf(viewer, answer.id) };
    },

    async withdrawConsent(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { answer } = await writer.write(viewer, { operation: "withdrawConsent", input }, async (trx) => {
        const id = await withdrawConsent(trx, viewer, input);
        return {
          answer: { id },
          campaignId: null,
          subjectKind: "volunteer",
          subjectIds: [id],
          fields: ["consents"],
        };
      });
      return { clientRef: input.clientRef, card: await cards.cardOf(viewer, answer.id) };
    },

    async merge(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { answer, receipt } = await writer.write(
        viewer,
        { operation: "mergeVolunteers", input },
        async (trx) => {
          const moved = await mergeVolunteers(trx, input, { viewer, text: tidyText(input.reason) });
          const { kept, merged, campaignId } = moved;
          return { answer: { id: kept }, campaignId, subjectKind: "volunteer", subjectIds: [kept, merged] };
        },
      );
      return { clientRef: input.clientRef, card: await cards.cardOf(viewer, answer.id), write: receipt };
    },

    async unmerge(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { answer, receipt } = await writer.write(
        viewer,
        { operation: "unmergeVolunteer", input },
        async (trx) => {
          const moved = await unmergeVolunteer(trx, input.volunteer, {
            viewer,
            text: tidyText(input.reason),
          });
          const { kept, merged, campaignId } = moved;
          return { answer: { id: merged }, campaignId, subjectKind: "volunteer", subjectIds: [merged, kept] };
        },
      );
      return { clientRef: input.clientRef, card: await cards.cardOf(viewer, answer.id), write: receipt };
    },

    displayNameOf,
    byId: cards.byId,
    async cardOf(viewer, volunteerId) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return cards.cardOf(viewer, volunteerId);
    },
    noteContactsRead: (viewer, cardId) => noteContactsRead({ viewer, cardId }),
    consentsOf: cards.consentsOf,
    changesOf: cards.changesOf,
    mergedCardsOf: cards.mergedCardsOf,
  };
}
