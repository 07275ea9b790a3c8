import { createRoute } from "@tanstack/react-router";
import { ProjectsPage } from "../projects/ProjectsPage";
import { frame } from "./frames";

const projects = createRoute({
  getParentRoute: () => frame,
  path: "/console/projects",
  component: ProjectsPage,
});

/** Projects and their challenges. */
export const projectRoutes = [projects] as const;
