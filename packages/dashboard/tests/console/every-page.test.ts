import { createMemoryHistory } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { createConsoleRouter } from "../../src/console/router";
import type { ConsoleContext } from "../../src/console/routes/frames";
import { everyPage } from "../support/every-page";

test("every page of the console is among those of which pictures are made, and no other", () => {
  // Nothing is opened, so that no page asks for anything.
  const router = createConsoleRouter({} as ConsoleContext, createMemoryHistory());
  const pictured = everyPage.map(({ route }) => route).filter((route) => route.startsWith("/console"));
  const routes = Object.keys(router.routesByPath).filter((route) => route.startsWith("/console"));
  expect(pictured.toSorted()).toEqual(routes.toSorted());
  expect(pictured.length).toBeGreaterThan(20);
});
