import type { Context } from "@igilik/schema";
import type { AnswerVersion } from "./answer-version.js";

/** What the resolvers of one request get, and what their answer will tell. */
export interface RequestContext extends Context {
  readonly versions: AnswerVersion;
}
