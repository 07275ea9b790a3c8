// Promise: an open page shows a new build soon after the server has it, without anybody touching it. It reloads only when
// the new page is really there to be loaded, at a moment of its own so that not all pages come at once, and once for each
// build, so that a mistake in a build, or a proxy that still hands out the old page, can never make it blink for ever.

/** What a watch for new builds works with. */
export interface BuildWatchOptions {
  /** The build this page was made by; undefined in development, where nothing is watched. */
  ownBuild: string | undefined;
  /** Asks the server which build it serves; rejects when it cannot be asked. */
  servedBuild: () => Promise<string | undefined>;
  /** Whether a reload would do now: the page can be fetched whole, and nobody would lose what they are at. */
  mayReload: () => Promise<boolean>;
  reload: () => void;
  /** The build this page reloaded itself for last, remembered across the reload. */
  triedBuild: { read: () => string | null; write: (build: string) => void };
  later: (act: () => void, ms: number) => () => void;
  /** 0 up to 1: where in the spread this page's moment lies. */
  random: () => number;
  /** Whether it looks each minute too, beside the times when `look` is called. */
  looksByItself: boolean;
}

/** A watch for new builds. */
export interface BuildWatch {
  /** Asks the server now, for instance after the connection came back. */
  look: () => void;
  close: () => void;
}

const lookEveryMs = 60_000;
const spreadMs = 20_000;

/** Watches until closed. */
export function watchForNewBuild(options: BuildWatchOptions): BuildWatch {
  const { ownBuild, later, looksByItself } = options;
  if (!ownBuild) return { look: () => undefined, close: () => undefined };
  let isOpen = true;
  let isLooking = false;
  let cancelLook: (() => void) | undefined;
  let cancelReload: (() => void) | undefined;

  const isNew = async () => {
    const served = await options.servedBuild();
    return served && served !== ownBuild && served !== options.triedBuild.read() ? served : undefined;
  };

  const lookLater = () => {
    cancelLook?.();
    if (isOpen) cancelLook = later(() => void look(), lookEveryMs);
  };

  const reloadIfStillNew = async () => {
    cancelReload = undefined;
    try {
      const build = await isNew();
      if (!build || !isOpen) return;
      if (!(await options.mayReload())) return lookLater();
      options.triedBuild.write(build);
      options.reload();
    } catch {
      // The server went away in between.
      lookLater();
    }
  };

  const look = async () => {
    if (!isOpen || isLooking) return;
    cancelLook?.();
    isLooking = true;
    try {
      if ((await isNew()) && isOpen) {
        cancelReload ??= later(() => void reloadIfStillNew(), options.random() * spreadMs);
      }
    } catch {
      // Unreachable: the lamp says so already.
    } finally {
      isLooking = false;
      if (looksByItself) lookLater();
    }
  };

  if (looksByItself) lookLater();
  return {
    look: () => void look(),
    close() {
      isOpen = false;
      cancelLook?.();
      cancelReload?.();
    },
  };
}
