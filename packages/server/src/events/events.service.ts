import {
  type Connection,
  DomainError,
  type EventResult,
  type EventsPort,
  type EventView,
  type Page,
  type Viewer,
  toConnection,
  tidyText,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { mayRead, requirePermission } from "../access/permissions.js";
import { requireOpenProgramme } from "../campaigns/campaign-rules.js";
import type { CampaignRow } from "../campaigns/campaign.repository.js";
import { bookOf, entryOf } from "../campaigns/code-book-lookup.js";
import { requireCampaign, requireOwnCampaign } from "../campaigns/require-campaign.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import type { DB } from "../database/tables.js";
import { appendEventStatus } from "../live/feeds/append-activity.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { type Command, type Written, longAgo } from "../writes/writer.js";
import { changeEvent } from "./event-change.js";
import { toEventPatch, toNewEvent } from "./event-input.js";
import { createEventLinks } from "./event-links.js";
import { createEventOutcome } from "./event-outcome.js";
import { type EventPage, listEvents } from "./event-list.repository.js";
import { isAnnounced, requireFirstStatus, requireOrder } from "./event-rules.js";
import { cancelEvent, confirmEventHeld, postponeEvent, reopenEvent } from "./event-steps.js";
import { type EventRow, toEventView } from "./event-view.js";
import { addEvent, findEvents, lockEvent } from "./event.repository.js";
import { requireNear, toShift } from "./shifts.js";

/** What a change of one event works with; the event is locked. */
interface Change {
  trx: Transaction<DB>;
  event: EventRow;
  campaign: CampaignRow;
}

/** Dated happenings: read by everybody, changed by coordinators, counted wherever they stand. */
export function createEventsService(platform: Platform): EventsPort {
  const { db, writer } = platform;
  const links = createEventLinks(db);

  const readPage = async (page: Omit<EventPage, "after" | "limit">, { first, after }: Page) => {
    const rows = await listEvents(db, {
      ...page,
      after: after ? fromCursor(after, ["moment", "id"]) : undefined,
      limit: first + 1,
    });
    return toConnection(rows.map(toEventView), first, (event) => toCursor([event.startsAt, event.id]));
  };

  /** Runs a change of one event, in a transaction in which nobody else moves it. */
  const write = async (
    viewer: Viewer,
    command: Command & { input: { id: string; revision?: number | null } },
    work: (change: Change) => Promise<readonly string[]>,
  ): Promise<EventResult> => {
    requirePermission(viewer, "MANAGE_EVENTS");
    let isChanged = true;
    const written = await writer.write(viewer, command, async (trx) => {
      const event = await lockEvent(trx, command.input.id);
      const campaign = await requireOwnCampaign(trx, viewer, event.campaign_id);
      requireOpenProgramme(campaign.phase);
      const { revision } = command.input;
      if (typeof revision === "number" && revision !== event.revision) throw new DomainError("STALE_CHANGE");
      const fields = await work({ trx, event, campaign });
      await appendEventStatus(trx, event.id, event.status);
      isChanged = fields.length > 0;
      const answer = { id: event.id };
      return { answer, campaignId: campaign.id, subjectKind: "event", subjectIds: [event.id], fields };
    });
    // A change that changes nothing makes no version to wait for: the newest one has it all.
    const receipt =
      written.receipt && !isChanged ? { ...written.receipt, transactionId: longAgo } : written.receipt;
    return toResult(command, { ...written, receipt });
  };
  const toResult = async (
    command: Command,
    { answer, receipt }: Written<{ id: string }>,
  ): Promise<EventResult> => ({
    clientRef: command.input.clientRef,
    event: await links.byId(answer.id),
    write: receipt,
  });
  const reasonOf = (viewer: Viewer, text: string) => ({ text: tidyText(text), accountId: viewer.accountId });

  return {
    ...links,
    ...createEventOutcome(db),

    async find(viewer, id): Promise<EventView | null> {
      const [row] = isUuid(id) ? await findEvents(db, [id]) : [];
      if (!row || !mayRead(viewer, await bookOf(platform, row.campaign_id))) return null;
      return mayReadHidden(viewer) || !isHidden(row) ? toEventView(row) : null;
    },

    async list(viewer, { campaign, filter, orderBy }, page): Promise<Connection<EventView>> {
      const { id } = findCampaign(platform, viewer, campaign);
      return readPage(
        { campaignId: id, filter: filter ?? {}, orderBy, withHidden: mayReadHidden(viewer) },
        page,
      );
    },

    async ofProject(viewer, projectId, page): Promise<Connection<EventView>> {
      const { campaignId } = await entryOf(platform, "projects", projectId);
      const filter = { project: projectId };
      return readPage(
        { campaignId, filter, orderBy: "STARTS_AT_ASC", withHidden: mayReadHidden(viewer) },
        page,
      );
    },

    async create(viewer, input): Promise<EventResult> {
      requirePermission(viewer, "MANAGE_EVENTS");
      requireFirstStatus(input.status);
      const command = { operation: "createEvent", input };
      const written = await writer.write(viewer, command, async (trx) => {
        const campaign = await requireCampaign(trx, viewer, input.campaign);
        requireOpenProgramme(campaign.phase);
        const event = await toNewEvent(trx, campaign, input);
        requireOrder(event);
        const shifts = (input.shifts ?? []).map(toShift);
        requireNear(event, shifts);
        const id = await addEvent(trx, campaign.id, event, shifts);
        await appendEventStatus(trx, id, null);
        return { answer: { id }, campaignId: campaign.id, subjectKind: "event", subjectIds: [id] };
      });
      return toResult(command, written);
    },

    change: (viewer, input) =>
      write(viewer, { operation: "changeEvent", input }, async ({ trx, event, campaign }) => {
        const patch = await toEventPatch(trx, campaign, input);
        const reason = input.reason ? reasonOf(viewer, input.reason) : undefined;
        return changeEvent(trx, event, patch, reason);
      }),

    cancel: (viewer, input) =>
      write(viewer, { operation: "cancelEvent", input }, async ({ trx, event }) => {
        await cancelEvent(trx, event, reasonOf(viewer, input.reason));
        return ["status"];
      }),

    postpone: (viewer, input) =>
      write(viewer, { operation: "postponeEvent", input }, async ({ trx, event }) => {
        const { startsAt, endsAt } = input;
        if (Boolean(startsAt) !== Boolean(endsAt)) {
          throw new DomainError("BAD_INPUT", "startsAt and endsAt are given both or not at all.");
        }
        const times =
          startsAt && endsAt ? { startsAt: new Date(startsAt), endsAt: new Date(endsAt) } : undefined;
        await postponeEvent(trx, event, times, reasonOf(viewer, input.reason));
        return times ? ["status", "startsAt", "endsAt"] : ["status"];
      }),

    reopen: (viewer, input) =>
      write(viewer, { operation: "reopenEvent", input }, async ({ trx, event }) => {
        await reopenEvent(trx, event, reasonOf(viewer, input.reason));
        return ["status"];
      }),

    confirmHeld: (viewer, input) =>
      write(viewer, { operation: "confirmEventHeld", input }, async ({ trx, event }) => {
        await confirmEventHeld(trx, event, reasonOf(viewer, input.note));
        return ["status"];
      }),
  };
}

function mayReadHidden(viewer: Viewer): boolean {
  return viewer.permissions.includes("MANAGE_EVENTS");
}

function isHidden(event: EventRow): boolean {
  return event.is_rehearsal || !isAnnounced(event);
}
