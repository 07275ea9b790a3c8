// Promise: what is published or taken down is told at once, in order, over the page's own socket; after a lost
// connection what was missed is told first. Without the stream it says so, and the list has to be asked for.
import type { ThankYouNoteFragment, WatchThanksSubscription } from "./generated";
import { WatchThanksDocument } from "./generated";
import type { LiveProgress } from "./live-progress";
import { isNewer } from "./version";

/** What a page needs of its live figures to follow the thank-yous beside them. */
export type ThanksGround = Pick<LiveProgress<never>, "follow" | "isMissing">;

/** The last that was told of one thank-you. */
export interface ThankYouTold {
  id: string;
  /** Undefined: it was taken down. */
  thankYou: ThankYouNoteFragment | undefined;
  /** Rises with everything that is told. */
  place: number;
}

/** What the feed says now. */
export interface ThanksFeedState {
  /** Rises whenever the list is to be read anew; 0: not yet, the feed is about to say where it begins. */
  readings: number;
  /** Whether what happens is told by itself. */
  isStreaming: boolean;
  /** What was told since the list was read, one for each thank-you, the last at the end. */
  told: readonly ThankYouTold[];
}

/** A page's feed of a campaign's thank-yous; `close` it with the page. */
export interface ThanksFeed {
  /** The place of what was told last. */
  place: () => number;
  /** A list is shown that was asked for when `place` was the last one: what was told before is in it. */
  forget: (place: number) => void;
  close: () => void;
}

/** Before anything was told. */
export const untold: ThanksFeedState = { readings: 0, isStreaming: true, told: [] };

const lookEveryMs = 1_000;
/** So many new ones are kept beside a list; then it is read anew. */
const toldAtMost = 50;
const muchSpreadMs = 10_000;
const resyncSpreadMs = 800;

/** Follows a campaign's thank-yous, and calls back whenever the state is another one. */
export function openThanksFeed(
  live: ThanksGround,
  campaign: string,
  onState: (state: ThanksFeedState) => void,
): ThanksFeed {
  let state = untold;
  let place = 0;
  let version = "";
  let isRefused = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  onState(state);

  function change(to: Partial<ThanksFeedState>): void {
    state = { ...state, ...to };
    onState(state);
  }

  /** Thousands of pages are told the same: they do not all read in the same moment. */
  function readAgain(withinMs: number): void {
    clearTimeout(soon);
    soon = setTimeout(() => change({ readings: state.readings + 1 }), Math.random() * withinMs);
  }

  function tell(id: string, thankYou: ThankYouNoteFragment | undefined): void {
    const told = [...state.told.filter((each) => each.id !== id), { id, thankYou, place: ++place }];
    change({ told });
    if (told.length % toldAtMost === 0) readAgain(muchSpreadMs);
  }

  /** The list as it is from now on is what the feed goes on from. */
  function begin(): void {
    if (state.readings === 0) change({ readings: 1 });
    else readAgain(resyncSpreadMs);
  }

  /** A page that cannot follow has its list read, and again whenever it has reason to. */
  function look(): void {
    const isStreaming = !isRefused && !live.isMissing();
    const readings = Math.max(1, state.readings);
    if (isStreaming !== state.isStreaming || readings !== state.readings) change({ isStreaming, readings });
  }

  const leave = live.follow<WatchThanksSubscription>(
    { document: WatchThanksDocument, variables: { campaign } },
    ({ thanksFeed }) => thanksFeed.version,
    {
      next({ thanksFeed: event }) {
        isRefused = false;
        // A server that was frozen may still tell what another one has told since.
        if (event.__typename !== "Resync" && !isNewer(event.version, version)) return;
        version = event.version;
        if (event.__typename === "Resync") begin();
        else if (event.__typename === "ThankYouHidden") tell(event.id, undefined);
        else tell(event.thankYou.id, event.thankYou);
      },
      refused() {
        isRefused = true;
        look();
      },
    },
  );
  const timer = setInterval(look, lookEveryMs);

  return {
    place: () => place,
    forget(upTo) {
      const told = state.told.filter((each) => each.place > upTo);
      if (told.length < state.told.length) change({ told });
    },
    close() {
      clearInterval(timer);
      clearTimeout(soon);
      leave();
    },
  };
}

/** The list as it is after what was told: new ones first, none that was taken down, words as they are now. */
export function applyTold<Note extends ThankYouNoteFragment>(
  listed: readonly Note[],
  told: readonly ThankYouTold[],
): readonly (Note | ThankYouNoteFragment)[] {
  if (told.length === 0) return listed;
  const last = new Map(told.map((each) => [each.id, each]));
  const known = new Set(listed.map(({ id }) => id));
  const added = told
    .toReversed()
    .flatMap(({ id, thankYou }) => (thankYou && !known.has(id) ? [thankYou] : []));
  const kept = listed.flatMap((note) => {
    const now = last.get(note.id);
    if (!now) return [note];
    return now.thankYou ? [now.thankYou] : [];
  });
  return [...added, ...kept];
}
