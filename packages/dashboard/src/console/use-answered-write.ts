import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";
import { createReferences } from "../lib/reference";

/** What came of a write: its answer, or the code of a refusal. */
export type Written<Data> = { data: Data; code?: undefined } | { data?: undefined; code: string };

/** Sends one kind of write whose answer is needed. */
export interface AnsweredWrite<Data, Content> {
  /** @param clientRef the reference of an intent that takes several writes; left out, one of this write's own */
  send: (content: Content, clientRef?: string) => Promise<Written<Data>>;
  isSending: boolean;
}

/** Writes under the same reference until it is answered, so that what is sent twice is written once. */
export function useAnsweredWrite<Data, Input extends { clientRef: string }>(
  document: TypedDocumentNode<Data, AnyVariables & { input: Input }>,
): AnsweredWrite<Data, Omit<Input, "clientRef">> {
  const client = useClient();
  const [references] = useState(createReferences);
  const [isSending, setSending] = useState(false);
  return {
    isSending,
    async send(content, clientRef = references.of(content)) {
      setSending(true);
      // The reference completes what was left out.
      const input = { ...content, clientRef } as Input;
      const { data, error } = await client.mutation(document, { input });
      setSending(false);
      if (error || !data) return { code: error ? codeOfError(error) : "NETWORK" };
      references.settled();
      return { data };
    },
  };
}
