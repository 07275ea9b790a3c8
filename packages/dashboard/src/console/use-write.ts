import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";
import { createReferences } from "../lib/reference";

/** Sends one kind of write. */
export interface Write<Input> {
  /** Answers the code of a refusal, or undefined when it is written. */
  write: (input: Omit<Input, "clientRef">) => Promise<string | undefined>;
  isWriting: boolean;
}

/** Writes under the same reference until it is answered, so that what is sent twice is written once. */
export function useWrite<Input extends { clientRef: string }>(
  document: TypedDocumentNode<unknown, AnyVariables & { input: Input }>,
): Write<Input> {
  const client = useClient();
  const [references] = useState(createReferences);
  const [isWriting, setWriting] = useState(false);
  return {
    isWriting,
    async write(content) {
      if (isWriting) return undefined;
      setWriting(true);
      // The reference completes what was left out.
      const input = { ...content, clientRef: references.of(content) } as Input;
      const { error } = await client.mutation(document, { input });
      setWriting(false);
      if (error) return codeOfError(error);
      references.settled();
      return undefined;
    },
  };
}
