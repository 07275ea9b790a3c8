import { createRoute } from "@tanstack/react-router";
import { HomePage } from "../home/HomePage";
import { frame } from "./frames";

const home = createRoute({
  getParentRoute: () => frame,
  path: "/console",
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: ({ context, deps }) => context.openActivity(deps.campaign),
  component: HomePage,
});

/** The overview. */
export const homeRoutes = [home] as const;
