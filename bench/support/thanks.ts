import { randomUUID } from "node:crypto";
import type { Ask } from "./campaign.js";

/** Sends and publishes so many thank-yous, one after the other: as many items in the feed. */
export async function publishThanks(ask: Ask, campaign: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const { sendThankYou } = await ask<{ sendThankYou: { id: string } }>(
      `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`,
      { input: { clientRef: randomUUID(), campaign, text: `Ыстық шай үшін рақмет! ${n}` } },
    );
    await ask(`mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { clientRef } }`, {
      input: { clientRef: randomUUID(), id: sendThankYou.id, decision: "APPROVED" },
    });
  }
}
