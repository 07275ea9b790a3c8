import type { AnyVariables, Client, TypedDocumentNode } from "@urql/core";
import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";

/** How often something that goes on is asked about. */
const askEveryMs = 1_000;

/** How something that goes on is asked about. */
interface Following<Data> {
  goesOn: (data: Data) => boolean;
  onData: (data: Data) => void;
  /** Aborted when nobody wants to know any more. */
  signal: AbortSignal | undefined;
}

/**
 * Asks how something stands, again and again until it does not go on. A moment without network only makes it late.
 *
 * @returns the code of a refusal; undefined when it has ended or nobody wants to know any more
 */
export async function follow<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { goesOn, onData, signal }: Following<Data>,
): Promise<string | undefined> {
  for (;;) {
    const { data, error } = await client.query(document, variables, { requestPolicy: "network-only" });
    if (signal?.aborted) return undefined;
    const code = error && codeOfError(error);
    if (data) onData(data);
    if (code !== undefined && code !== "NETWORK") return code;
    if (data && !goesOn(data)) return undefined;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    if (signal?.aborted) return undefined;
  }
}

/**
 * Follows something for as long as the page is open.
 *
 * @param variables undefined: nothing yet
 * @param round another one follows the same anew
 */
export function useFollowed<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables> | undefined,
  goesOn: (data: Data) => boolean,
  round = 0,
): { data: Data | undefined; code: string | undefined } {
  const client = useClient();
  const key = variables && `${round} ${JSON.stringify(variables)}`;
  const [known, setKnown] = useState<{ key: string; data?: Data; code?: string }>();
  // What is followed is told by the key; these are new objects with each drawing.
  const latest = useRef({ document, variables, goesOn });
  useEffect(() => {
    latest.current = { document, variables, goesOn };
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    const leaving = new AbortController();
    const { current } = latest;
    void follow(client, current.document, current.variables as Variables, {
      goesOn: current.goesOn,
      onData: (data) => setKnown({ key, data }),
      signal: leaving.signal,
    }).then((code) => {
      if (code !== undefined) setKnown((before) => ({ ...before, key, code }));
    });
    return () => leaving.abort();
  }, [client, key]);
  // Of what was followed before, nothing is shown.
  return known?.key === key ? { data: known?.data, code: known?.code } : { data: undefined, code: undefined };
}
