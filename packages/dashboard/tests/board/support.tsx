import { FakeWorld } from "@igilik/schema/testing";
import { configure, render, screen, within } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import { BoardApp } from "../../src/board/BoardApp";
import type { BoardFigures, BoardLive } from "../../src/board/board-live";
import { BoardProgressDocument, WatchBoardProgressDocument } from "../../src/graphql/generated";
import { openLiveProgress } from "../../src/graphql/live-progress";
import type { Language } from "../../src/lib/language";
import { fakeApi, type FakeApi } from "../support/api";

// A busy machine may take longer than a second to answer over the whole schema.
configure({ asyncUtilTimeout: 8_000 });

interface OpenPage extends FakeApi {
  world: FakeWorld;
  live: BoardLive;
}

interface PageOptions {
  world?: FakeWorld;
  language?: Language;
  /** Whether the WebSocket can be had; HTTP always answers. */
  socket?: boolean;
}

/** Opens an address of the public pages over the real schema and a fake world. */
export function openPage(
  address: string,
  { world = new FakeWorld(), language = "en", socket = true }: PageOptions = {},
): OpenPage {
  const url = new URL(address, location.origin);
  url.searchParams.set("lang", language);
  history.replaceState(null, "", url);
  const api = fakeApi(world);
  api.server.isUp = socket;
  const opened = openLiveProgress<BoardFigures>({
    client: api.client,
    url: "ws://localhost/graphql",
    query: BoardProgressDocument,
    subscription: WatchBoardProgressDocument,
    campaign: url.searchParams.get("campaign") ?? undefined,
    webSocketImpl: api.server.WebSocket,
  });
  onTestFinished(() => {
    opened.close();
    localStorage.clear();
    vi.restoreAllMocks();
  });
  render(<BoardApp client={api.client} live={opened} />);
  return { ...api, world, live: opened };
}

/** The card under this title. */
export const card = async (name: string) => within(await screen.findByRole("region", { name }));

/** What an element says, on one line. */
export const text = (element: HTMLElement) => element.textContent?.replaceAll(/\s+/g, " ") ?? "";
