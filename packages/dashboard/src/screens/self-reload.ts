// Promise: a wall shows a new build soon after the server has it, without anybody touching it. It reloads only when the
// new page is really there to be loaded, at a moment of its own so that a hundred walls do not come at once, and once
// for each build, so that a mistake in a build can never make a wall blink for ever.

/** What a watch for new builds works with. */
export interface BuildWatch {
  /** The build this page was made by; undefined in development, where nothing is watched. */
  ownBuild: string | undefined;
  /** Asks the server which build it serves; rejects when it cannot be asked. */
  servedBuild: () => Promise<string | undefined>;
  /** Whether the page itself can be fetched now, so that a reload would not end on a browser's error page. */
  isPageThere: () => Promise<boolean>;
  reload: () => void;
  /** The build this screen reloaded itself for last, remembered across the reload. */
  triedBuild: { read: () => string | null; write: (build: string) => void };
  later: (act: () => void, ms: number) => () => void;
  /** 0 up to 1: where in the spread this screen's moment lies. */
  random: () => number;
}

const lookEveryMs = 60_000;
const spreadMs = 20_000;

/** Watches until closed. `look` asks at once, for instance after the connection came back. */
export function watchForNewBuild(watch: BuildWatch): { look: () => void; close: () => void } {
  const { ownBuild, later } = watch;
  if (!ownBuild) return { look: () => undefined, close: () => undefined };
  let isOpen = true;
  let isLooking = false;
  let cancelLook: (() => void) | undefined;
  let cancelReload: (() => void) | undefined;

  const isNew = async () => {
    const served = await watch.servedBuild();
    return served && served !== ownBuild && served !== watch.triedBuild.read() ? served : undefined;
  };

  const reloadIfStillNew = async () => {
    cancelReload = undefined;
    try {
      const build = await isNew();
      if (!build || !isOpen || !(await watch.isPageThere())) return;
      watch.triedBuild.write(build);
      watch.reload();
    } catch {
      // The server went away in between: the next look finds it again.
    }
  };

  const look = async () => {
    if (!isOpen || isLooking) return;
    cancelLook?.();
    isLooking = true;
    try {
      if ((await isNew()) && isOpen) {
        cancelReload ??= later(() => void reloadIfStillNew(), watch.random() * spreadMs);
      }
    } catch {
      // Unreachable: the lamp says so already.
    } finally {
      isLooking = false;
      if (isOpen) cancelLook = later(() => void look(), lookEveryMs);
    }
  };

  cancelLook = later(() => void look(), lookEveryMs);
  return {
    look: () => void look(),
    close() {
      isOpen = false;
      cancelLook?.();
      cancelReload?.();
    },
  };
}
