import {
  DomainError,
  type SendThankYouInput,
  type SendThankYouRefusal,
  type SendThankYouResult,
  type Viewer,
  tidyLine,
  tidyText,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { readNow } from "../campaigns/campaign.repository.js";
import type { Database } from "../database/database.js";
import type { DB, ThankYouChannel } from "../database/tables.js";
import { isAnnounced } from "../events/event-rules.js";
import type { CampaignBook } from "../live/code-books.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { aheadAtMostMs, takesParticipation } from "../participation/check-in-rules.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import type { Platform } from "../platform.js";
import { insertThanks } from "./insert-thanks.js";
import { refuseText } from "./thank-you-rules.js";
import { isUuid } from "../uuid.js";

const messages: Record<SendThankYouRefusal, string> = {
  TEXT_BLANK: "Write a few words of thanks first.",
  TEXT_TOO_LONG: "Make it 500 characters at most.",
  TEXT_ONLY_LINK: "Say it in words; a link alone cannot be read on a wall.",
  HEARD_AHEAD: "The time at which it was said is still to come. Correct it.",
  CAMPAIGN_CLOSED: "The campaign takes no thanks now.",
  REFERENCE_REUSED: "This reference was used for other words. Send them under a new one.",
};

/** Takes a message in; what is wrong with the words or the time is an answer. */
export async function sendThankYou(
  platform: Platform,
  viewer: Viewer,
  book: CampaignBook,
  input: SendThankYouInput,
): Promise<SendThankYouResult> {
  const { clientRef } = input;
  const refuse = (code: SendThankYouRefusal): SendThankYouResult => ({
    __typename: "SendThankYouRefused",
    clientRef,
    code,
    message: messages[code],
  });
  const text = tidyText(input.text);
  const refusal = refuseText(text) ?? (takesParticipation(book.phase) ? undefined : "CAMPAIGN_CLOSED");
  if (refusal) return refuse(refusal);
  if (input.heardAt && (await isAhead(platform.db, book, input.heardAt))) return refuse("HEARD_AHEAD");
  try {
    const { answer } = await platform.writer.write(
      viewer,
      { operation: "sendThankYou", input },
      async (trx) => {
        const id = await insertThankYou(trx, viewer, book, { ...input, text });
        return {
          answer: { thankYouId: id },
          campaignId: book.id,
          subjectKind: "thank_you",
          subjectIds: [id],
        };
      },
    );
    return { __typename: "ThankYouReceived", clientRef, id: answer.thankYouId };
  } catch (error) {
    if (error instanceof DomainError && error.code === "REFERENCE_REUSED") return refuse("REFERENCE_REUSED");
    throw error;
  }
}

async function insertThankYou(
  trx: Transaction<DB>,
  viewer: Viewer,
  book: CampaignBook,
  input: SendThankYouInput,
): Promise<string> {
  await requireTarget(trx, book, input);
  const channel = channelOf(viewer, input);
  const [id] = await insertThanks(trx, book.id, [
    {
      text: input.text,
      language: input.language ?? null,
      sender: tidyLine(input.from ?? "") || null,
      channel,
      heardAt: channel === "STREET" ? (input.heardAt ?? null) : null,
      eventId: input.event || null,
      projectId: input.project || null,
      organizationId: input.organization || null,
    },
  ]);
  if (id === undefined) throw new Error("an insert returned no row");
  const organizationId = input.organization || null;
  await appendActivity(trx, [
    { campaignId: book.id, kind: "THANK_YOU_RECEIVED", itemId: id, organizationId, amount: null },
  ]);
  return id;
}

/** Only coordinators say on which way it came. */
function channelOf(viewer: Viewer, { channel }: SendThankYouInput): ThankYouChannel {
  return viewer.permissions.includes("MODERATE_THANKS") ? (channel ?? "COORDINATOR") : "PUBLIC_FORM";
}

async function isAhead(db: Database, book: CampaignBook, heardAt: string): Promise<boolean> {
  return Date.parse(heardAt) > (await readNow(db, book.id)).getTime() + aheadAtMostMs;
}

/** A target must be of this campaign; events and projects are also held to it by their foreign keys. */
async function requireTarget(
  trx: Transaction<DB>,
  book: CampaignBook,
  input: SendThankYouInput,
): Promise<void> {
  const targets = [input.event, input.project, input.organization].filter((id) => Boolean(id));
  if (targets.length > 1)
    throw new DomainError("BAD_INPUT", "Name at most one of event, project and organization.");
  if (input.event) {
    const event = isUuid(input.event)
      ? await trx
          .selectFrom("event")
          .select(["status", "cancelled_from", "is_rehearsal"])
          .where("id", "=", input.event)
          .where("campaign_id", "=", book.id)
          .executeTakeFirst()
      : undefined;
    // Nobody is thanked for a rehearsal, and nobody knows of one.
    if (!event || event.is_rehearsal || !isAnnounced(event)) throw new DomainError("EVENT_NOT_FOUND");
  }
  if (input.project && !book.projects.some((project) => project.id === input.project)) {
    throw new DomainError("PROJECT_NOT_FOUND");
  }
  await requireOrganization(trx, input.organization, book);
}
