import { createRoute } from "@tanstack/react-router";
import { ImportPage } from "../transfer/ImportPage";
import { frame } from "./frames";

const programmeImport = createRoute({
  getParentRoute: () => frame,
  path: "/console/import",
  component: ImportPage,
});

/** Files read in. */
export const transferRoutes = [programmeImport] as const;
