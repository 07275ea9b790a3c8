import { createRoute } from "@tanstack/react-router";
import { HeardPage } from "../thanks/HeardPage";
import { ThanksPage } from "../thanks/ThanksPage";
import { ThanksPosterPage } from "../thanks/ThanksPosterPage";
import { readLanguage, type ThanksSearch } from "../thanks/queue-filter";
import { readQueueStatus } from "../thanks/queue-status";
import { frame, signedIn, text } from "./frames";

const thanks = createRoute({
  getParentRoute: () => frame,
  path: "/console/thanks",
  validateSearch: (search): ThanksSearch => ({
    status: search["status"] === undefined ? undefined : readQueueStatus(search["status"]),
    flagged: search["flagged"] === "yes" ? "yes" : undefined,
    language: readLanguage(search["language"]),
    q: text(search["q"])?.slice(0, 100),
  }),
  component: ThanksPage,
});

const heard = createRoute({
  getParentRoute: () => frame,
  path: "/console/thanks/new",
  component: HeardPage,
});

/** Thank-yous that wait for a decision. */
export const thanksRoutes = [thanks, heard] as const;

/** Stands outside the frame: it is a sheet of paper. */
export const thanksPosterRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/console/events/$event/thanks",
  component: ThanksPosterPage,
});
