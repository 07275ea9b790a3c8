import { DomainError, type SendThankYouInput, type Viewer } from "@igilik/schema";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { isPosterSignature } from "./poster-signature.js";

const sendsAMinute = 5;
/** Guests of one event share the address of its hall's network. */
const sendsAMinuteByPoster = 60;

/**
 * Refuses TOO_MANY_REQUESTS: everybody sends at most five a minute and address, or sixty for an event whose poster they
 * hold. Coordinators write down what they hear at their own pace.
 */
export function createSendingPace(
  secret: string,
): (viewer: Viewer, input: SendThankYouInput) => Promise<void> {
  const strangers = new RateLimiterMemory({ points: sendsAMinute, duration: 60 });
  const guests = new RateLimiterMemory({ points: sendsAMinuteByPoster, duration: 60 });

  return async function slowDown({ address, permissions }, { event, posterSignature }) {
    if (permissions.includes("MODERATE_THANKS") || address === null) return;
    const isGuest = event && posterSignature && isPosterSignature(secret, event, posterSignature);
    try {
      await (isGuest ? guests.consume(`${address} ${event.toLowerCase()}`) : strangers.consume(address));
    } catch {
      throw new DomainError("TOO_MANY_REQUESTS");
    }
  };
}
