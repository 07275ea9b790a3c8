import { createRoute } from "@tanstack/react-router";
import { ResultsPage } from "../results/ResultsPage";
import {
  readHoursState,
  readPhotoState,
  readResultTab,
  type HoursState,
  type PhotoState,
  type ResultTab,
} from "../results/result-tabs";
import { frame } from "./frames";

const results = createRoute({
  getParentRoute: () => frame,
  path: "/console/results",
  validateSearch: (
    search,
  ): {
    tab?: ResultTab | undefined;
    hours?: HoursState | undefined;
    photos?: PhotoState | undefined;
  } => ({
    tab: readResultTab(search["tab"]),
    hours: readHoursState(search["hours"]),
    photos: readPhotoState(search["photos"]),
  }),
  component: ResultsPage,
});

/** What was done, and what of it waits for a decision. */
export const resultRoutes = [results] as const;
