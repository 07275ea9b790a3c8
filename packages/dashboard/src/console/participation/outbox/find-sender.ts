import type { Client } from "@urql/core";
import { codeOfError } from "../../../graphql/errors";
import { WhoAsksDocument } from "../../../graphql/generated";
import type { Session } from "../../access/session";
import { Unanswered } from "../desk-calls";

/**
 * Asks the server who is signed in, once and again after it was out of reach: another tab may have signed somebody else
 * in meanwhile, and rows go out only in the name of the account that noted them.
 */
export function createFindSender(client: Client, session: Session): () => Promise<string> {
  let isKnown = false;
  return async () => {
    const { viewer, hasEnded } = session.get();
    if (hasEnded) isKnown = false;
    if (isKnown && viewer?.accountId) return viewer.accountId;
    const { data, error } = await client.query(WhoAsksDocument, {});
    if (!data) throw new Unanswered(error ? codeOfError(error) : "NETWORK");
    if (data.viewer.kind !== "COORDINATOR" || !data.viewer.accountId) {
      session.end();
      throw new Unanswered("NOT_SIGNED_IN");
    }
    if (data.viewer.accountId !== viewer?.accountId || hasEnded) session.became(data.viewer);
    isKnown = true;
    return data.viewer.accountId;
  };
}
