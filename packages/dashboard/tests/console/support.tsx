import { buildSchema, DomainError, type Services, type Viewer } from "@igilik/schema";
import { anonymous, coordinator, fakeServices, FakeWorld } from "@igilik/schema/testing";
import { createMemoryHistory } from "@tanstack/react-router";
import { configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { composeExchanges, mapExchange } from "@urql/core";
import { executeExchange } from "@urql/exchange-execute";
import type { GraphQLError } from "graphql";
import { onTestFinished } from "vitest";
import { openActivity } from "../../src/console/activity/activity-stream";
import { createSession } from "../../src/console/access/session";
import { createConsoleClient } from "../../src/console/client";
import { ConsoleApp } from "../../src/console/ConsoleApp";
import type { ConsoleFigures } from "../../src/console/live/console-figures";
import { keepOneOpen } from "../../src/console/live/one-stream";
import { createConsoleRouter } from "../../src/console/router";
import { ConsoleProgressDocument, WatchConsoleProgressDocument } from "../../src/graphql/generated";
import { openLiveProgress } from "../../src/graphql/live-progress";
import type { Language } from "../../src/lib/language";
import { fakeApi } from "../support/api";
import type { MemoryServer } from "../support/memory-server";

configure({
  asyncUtilTimeout: 8_000, // a loaded machine draws a whole console in more than the usual second
  // A page of nodes says less than the sentence of the test.
  getElementError: (message) => new Error(message ?? "Not found."),
});

const schema = await buildSchema();

/** An open console and the levers behind it. */
export interface OpenConsole {
  world: FakeWorld;
  services: Services;
  /** The other end of the page's sockets. */
  server: MemoryServer;
  user: UserEvent;
  /** Where the reader is: path and search. */
  address: () => string;
  /** Who the server takes the reader for. */
  viewer: Viewer;
  /** False: no request reaches the server. */
  isOnline: boolean;
}

interface ConsoleOptions {
  world?: FakeWorld;
  viewer?: Viewer;
  language?: Language;
}

/** Opens an address of the console over the real schema and a fake world; signed in unless a viewer is given. */
export function openConsole(address: string, options: ConsoleOptions = {}): OpenConsole {
  const { world = new FakeWorld(), viewer = coordinator, language = "en" } = options;
  const services = fakeServices(world);
  const history = createMemoryHistory({ initialEntries: [address] });
  const { server } = fakeApi(world);
  const page: OpenConsole = {
    world,
    server,
    services,
    user: userEvent.setup(),
    address: () => history.location.href,
    viewer,
    isOnline: true,
  };
  const session = createSession();
  const client = createConsoleClient({
    onSignedOut: session.end,
    transport: composeExchanges([
      mapExchange({ onResult: ({ error }) => error?.graphQLErrors.forEach(addCode) }),
      executeExchange({ schema, context: () => contextOf(page) }),
    ]),
  });
  const openFigures = keepOneOpen((campaign) => {
    const live = openLiveProgress<ConsoleFigures>({
      client,
      url: "ws://localhost/graphql",
      query: ConsoleProgressDocument,
      subscription: WatchConsoleProgressDocument,
      campaign,
      webSocketImpl: server.WebSocket,
    });
    onTestFinished(live.close);
    return live;
  });
  const openCampaignActivity = keepOneOpen((campaign) => {
    const stream = openActivity({
      client,
      url: "ws://localhost/graphql",
      campaign,
      session,
      webSocketImpl: server.WebSocket,
    });
    onTestFinished(stream.close);
    return stream;
  });
  const router = createConsoleRouter(
    { client, session, openFigures, openActivity: openCampaignActivity },
    history,
  );
  onTestFinished(() => localStorage.clear());
  render(<ConsoleApp client={client} router={router} language={language} />);
  return page;
}

/** What a request carries: a sign-in changes who the next one comes from, as a cookie does. */
function contextOf(page: OpenConsole) {
  if (!page.isOnline) return Promise.reject(new TypeError("Failed to fetch"));
  return {
    services: page.services,
    viewer: page.viewer,
    session: {
      token: null,
      start: () => {
        page.viewer = coordinator;
      },
      end: () => {
        page.viewer = anonymous;
      },
    },
  };
}

/** What the server's error formatting does. */
function addCode({ originalError, extensions }: GraphQLError): void {
  if (originalError instanceof DomainError) extensions["code"] = originalError.code;
}

/** Fills in the sign-in form that is open. */
export async function signIn(user: UserEvent, email: string, password: string): Promise<void> {
  await user.type(await screen.findByLabelText("E-mail address"), email);
  await user.type(screen.getByLabelText("Password"), password);
  await user.keyboard("{Enter}");
}
