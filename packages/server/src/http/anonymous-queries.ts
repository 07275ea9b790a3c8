import { createHash } from "node:crypto";
import type { Viewer } from "@igilik/schema";
import { GraphQLError } from "graphql";
import type { TrustedDocuments } from "./trusted-documents.js";

/** What may be asked without a sign-in: any document, or those alone that the pages were built with. */
export type AnonymousQueries = "open" | "trusted";

/** What the setting is judged by. */
export interface AnonymousGround {
  anonymousQueries: AnonymousQueries;
  trustedDocuments: TrustedDocuments;
}

/** Whether a document's text may be asked by anybody. It is looked at before the text is parsed. */
export function isForAnybody({ anonymousQueries, trustedDocuments }: AnonymousGround, text: string): boolean {
  return anonymousQueries === "open" || trustedDocuments.has(createHash("sha256").update(text).digest("hex"));
}

/** Whether nobody is signed in. */
export function isAnonymous({ accountId }: Viewer): boolean {
  return accountId === null;
}

/** What a stranger is answered whose document is not for anybody. */
export function refuseStranger(): GraphQLError {
  const message =
    "Without a sign-in only the pages' own documents are answered here. Sign in, or name one of them by its hash.";
  return new GraphQLError(message, { extensions: { code: "TRUSTED_DOCUMENTS_ONLY" } });
}
