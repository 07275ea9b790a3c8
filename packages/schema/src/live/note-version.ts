import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ProgressView } from "./progress.type.js";

/** Hands the figures on, and tells whoever answers which version they are of. */
export function noteVersion(
  { versions }: Context,
  progress: MaybePromise<ProgressView>,
): MaybePromise<ProgressView> {
  if (!versions) return progress;
  const note = (shown: ProgressView): ProgressView => {
    versions.board(shown.version);
    return shown;
  };
  return progress instanceof Promise ? progress.then(note) : note(progress);
}
