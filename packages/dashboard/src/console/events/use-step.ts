import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  CancelEventDocument,
  ChangeEventDocument,
  ConfirmEventHeldDocument,
  ConsoleEventDocument,
  PostponeEventDocument,
  ReopenEventDocument,
} from "../../graphql/generated";
import { instantOf } from "../../lib/zoned-time";
import { createReferences } from "../../lib/reference";
import type { EventStep, StepFields } from "./event-steps";
import type { ShownEvent } from "./use-event";

/** Takes steps with one event. */
export interface StepTaker {
  /** Answers the code of a refusal, or undefined when the step is taken. */
  take: (step: EventStep, fields: StepFields) => Promise<string | undefined>;
  isTaking: boolean;
  /** The event as somebody else has left it meanwhile; undefined while nobody has. */
  newer: ShownEvent | undefined;
}

/**
 * Sends the same step under the same reference until it is answered, so that it is taken once. It is a step with the
 * event as it stood when the question was asked: whoever is second of two is refused, and then decides again over the
 * newer state.
 */
export function useStep(event: Pick<ShownEvent, "id" | "revision" | "campaign">): StepTaker {
  const client = useClient();
  const { id, campaign } = event;
  const [asked] = useState(event.revision);
  const [newer, setNewer] = useState<ShownEvent>();
  const revision = newer?.revision ?? asked;
  const [references] = useState(createReferences);
  const [isTaking, setTaking] = useState(false);

  function send(step: EventStep, { reason: text, startsAt, endsAt }: StepFields) {
    const reason = text.trim();
    const times = {
      startsAt: startsAt ? instantOf(startsAt, campaign.timeZone) : null,
      endsAt: endsAt ? instantOf(endsAt, campaign.timeZone) : null,
    };
    const clientRef = references.of({ step, reason, revision, ...times });
    switch (step) {
      case "approve":
        return client.mutation(ChangeEventDocument, {
          input: { clientRef, id, revision, status: "APPROVED" },
        });
      case "confirm":
        return client.mutation(ConfirmEventHeldDocument, {
          input: { clientRef, id, revision, note: reason },
        });
      case "postpone":
        return client.mutation(PostponeEventDocument, {
          input: { clientRef, id, revision, reason, ...times },
        });
      case "reopen":
        return client.mutation(ReopenEventDocument, { input: { clientRef, id, revision, reason } });
      case "cancel":
        return client.mutation(CancelEventDocument, { input: { clientRef, id, revision, reason } });
      default:
        return step satisfies never;
    }
  }

  return {
    isTaking,
    newer,
    async take(step, fields) {
      if (isTaking) return undefined;
      setTaking(true);
      const { error } = await send(step, fields);
      const code = error && codeOfError(error);
      if (code === "STALE_CHANGE") {
        const { data } = await client.query(ConsoleEventDocument, { id });
        if (data?.event) setNewer(data.event);
      }
      setTaking(false);
      if (code !== undefined) return code;
      references.settled();
      return undefined;
    },
  };
}
