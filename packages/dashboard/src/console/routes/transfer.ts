import { createRoute } from "@tanstack/react-router";
import { ImportPage } from "../transfer/ImportPage";
import { ImportThanksPage } from "../transfer/ImportThanksPage";
import { frame } from "./frames";

const programmeImport = createRoute({
  getParentRoute: () => frame,
  path: "/console/import",
  component: ImportPage,
});

const thanksImport = createRoute({
  getParentRoute: () => frame,
  path: "/console/thanks/import",
  component: ImportThanksPage,
});

/** Files read in. */
export const transferRoutes = [programmeImport, thanksImport] as const;
