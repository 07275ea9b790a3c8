import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  CancelEventDocument,
  ChangeEventDocument,
  ConfirmEventHeldDocument,
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
}

/** Sends the same step under the same reference until it is answered, so that it is taken once. */
export function useStep({
  id,
  revision,
  campaign,
}: Pick<ShownEvent, "id" | "revision" | "campaign">): StepTaker {
  const client = useClient();
  const [references] = useState(createReferences);
  const [isTaking, setTaking] = useState(false);

  function send(step: EventStep, { reason: text, startsAt, endsAt }: StepFields) {
    const reason = text.trim();
    const times = {
      startsAt: startsAt ? instantOf(startsAt, campaign.timeZone) : null,
      endsAt: endsAt ? instantOf(endsAt, campaign.timeZone) : null,
    };
    const clientRef = references.of({ step, reason, ...times });
    switch (step) {
      case "approve":
        return client.mutation(ChangeEventDocument, {
          input: { clientRef, id, revision, status: "APPROVED" },
        });
      case "confirm":
        return client.mutation(ConfirmEventHeldDocument, { input: { clientRef, id, note: reason } });
      case "postpone":
        return client.mutation(PostponeEventDocument, { input: { clientRef, id, reason, ...times } });
      case "reopen":
        return client.mutation(ReopenEventDocument, { input: { clientRef, id, reason } });
      case "cancel":
        return client.mutation(CancelEventDocument, { input: { clientRef, id, reason } });
      default:
        return step satisfies never;
    }
  }

  return {
    isTaking,
    async take(step, fields) {
      if (isTaking) return undefined;
      setTaking(true);
      const { error } = await send(step, fields);
      setTaking(false);
      if (error) return codeOfError(error);
      references.settled();
      return undefined;
    },
  };
}
