import { FakeWorld } from "@igilik/schema/testing";
import { render } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import { ScreenProgressDocument, WatchScreenProgressDocument } from "../../src/graphql/generated";
import { openLiveProgress } from "../../src/graphql/live-progress";
import type { Language } from "../../src/lib/language";
import type { SceneFigures } from "../../src/screens/progress/scene-figures";
import { ScreenApp } from "../../src/screens/ScreenApp";
import { fakeApi, type FakeApi } from "../support/api";

interface OpenScreen extends FakeApi {
  world: FakeWorld;
}

interface ScreenOptions {
  world?: FakeWorld;
  language?: Language;
  campaign?: string;
  /** Null: there is no address that a phone could open. */
  boardUrl?: string | null;
  /** How high every card on the wall of thanks is; the wall itself is 720 high. */
  cardHeight?: number;
}

/** Opens a wall screen over the real schema and a fake world. */
export function openScreen({
  world = new FakeWorld(),
  language = "en",
  campaign,
  boardUrl = "https://marathon.example/",
  cardHeight = 200,
}: ScreenOptions = {}): OpenScreen {
  // Nothing is laid out here, and a card without a height would fit nowhere.
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(cardHeight);
  const api = fakeApi(world);
  const live = openLiveProgress<SceneFigures>({
    client: api.client,
    url: "ws://localhost/graphql",
    query: ScreenProgressDocument,
    subscription: WatchScreenProgressDocument,
    campaign,
    webSocketImpl: api.server.WebSocket,
  });
  onTestFinished(() => {
    live.close();
    vi.restoreAllMocks();
  });
  render(
    <ScreenApp
      client={api.client}
      live={live}
      isNamed={campaign !== undefined}
      language={language}
      boardUrl={boardUrl ?? undefined}
    />,
  );
  return { ...api, world };
}
