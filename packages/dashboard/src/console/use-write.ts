import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { useAnsweredWrite } from "./use-answered-write";

/** Sends one kind of write. */
export interface Write<Input> {
  /** Answers the code of a refusal, or undefined when it is written. */
  write: (input: Omit<Input, "clientRef">) => Promise<string | undefined>;
  isWriting: boolean;
}

/** Writes whose answer says nothing that is not read again anyway. */
export function useWrite<Input extends { clientRef: string }>(
  document: TypedDocumentNode<unknown, AnyVariables & { input: Input }>,
): Write<Input> {
  const { send, isSending } = useAnsweredWrite(document);
  return {
    isWriting: isSending,
    write: async (content) => (isSending ? undefined : (await send(content)).code),
  };
}
