import type { Page } from "playwright-core";
import type { Ids, Reader } from "../../tests/support/every-page";
import en from "../../src/i18n/console/en.js";
import kk from "../../src/i18n/console/kk.js";
import ru from "../../src/i18n/console/ru.js";
import { codeOfEvent } from "../../src/thanks/event-code.js";

/** The words of the console in the languages of the pictures. */
export const words = { kk, ru, en };

/** What a page shows besides its first sight: under another address, or once something was pressed. */
export interface Face {
  /** As its file is called. */
  name: string;
  reader: Reader;
  address: (ids: Ids) => string;
  /** Brings it about, on a page in these words. */
  turn?: (page: Page, t: typeof en) => Promise<void>;
}

/** Presses a button and waits for the dialog that it opens. */
function pressing(label: (t: typeof en) => string): NonNullable<Face["turn"]> {
  return async (page, t) => {
    await page
      .getByRole("button", { name: label(t) })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
  };
}

/** Presses a key and waits for what it opens. */
function typing(key: string): NonNullable<Face["turn"]> {
  return async (page) => {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
  };
}

const tabOf = (page: string, key: string, value: string): Face => ({
  name: `console-${page}-${value.toLowerCase()}`,
  reader: "coordinator",
  address: () => `/console/${page}?${key}=${value}`,
});

/** Calendar, tabs, dialogs, and the form of thanks of one event. */
export const faces: readonly Face[] = [
  {
    name: "thanks-event",
    reader: "everybody",
    address: ({ event }) => `/thanks/${codeOfEvent(event) ?? ""}`,
  },
  tabOf("events", "view", "calendar"),
  ...["VERIFIED", "hours", "photos", "corrections"].map((tab) => tabOf("results", "tab", tab)),
  ...["APPROVED", "STASHED"].map((status) => tabOf("thanks", "status", status)),
  { name: "console-keys", reader: "coordinator", address: () => "/console", turn: typing("?") },
  { name: "console-search", reader: "coordinator", address: () => "/console", turn: typing("/") },
  {
    name: "console-events-event-cancel",
    reader: "coordinator",
    address: ({ event }) => `/console/events/${event}`,
    turn: pressing((t) => t.steps.cancel.ask),
  },
  {
    name: "console-people-file",
    reader: "coordinator",
    address: () => "/console/people",
    turn: pressing((t) => t.exports.open),
  },
];
