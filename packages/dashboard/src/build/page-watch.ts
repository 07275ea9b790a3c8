import { later } from "../lib/later";
import { watchForNewBuild, type BuildWatch } from "./build-watch";
import { isPageThere, pageBuild, servedBuild, triedBuild } from "./served-build";

interface PageWatchOptions {
  /** Whether it looks each minute: for walls, which are few. Boards look when their connection came back. */
  looksByItself?: boolean;
  /** False while a reload would take something from the reader, such as a half-typed name. */
  isIdle?: () => boolean;
}

/** Watches for a newer build of this page. */
export function watchThisPage({
  looksByItself = false,
  isIdle = () => true,
}: PageWatchOptions = {}): BuildWatch {
  return watchForNewBuild({
    ownBuild: pageBuild(),
    servedBuild,
    mayReload: async () => isIdle() && (await isPageThere()),
    triedBuild,
    reload: () => location.reload(),
    later,
    random: Math.random,
    looksByItself,
  });
}
