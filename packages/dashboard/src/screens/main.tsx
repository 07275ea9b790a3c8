import "../styles/index.css";
import "./screen.css";
import { createRoot } from "react-dom/client";
import { pageBuild } from "../graphql/build-watch";
import { createApiClient, socketUrl } from "../graphql/client";
import { ScreenProgressDocument, WatchScreenProgressDocument } from "../graphql/generated";
import { openLiveProgress } from "../graphql/live-progress";
import { parseLanguage } from "../lib/language";
import { boardAddress } from "./board-address";
import { later } from "./later";
import { restPointer } from "./pointer";
import type { SceneFigures } from "./progress/scene-figures";
import { ScreenApp } from "./ScreenApp";
import { isPageThere, servedBuild, servedPublicUrl, triedBuild } from "./served-build";
import { watchForNewBuild } from "./self-reload";
import { keepAwake } from "./wake-lock";

const settings = new URLSearchParams(location.search);
const client = createApiClient();
const builds = watchForNewBuild({
  ownBuild: pageBuild(),
  servedBuild,
  isPageThere,
  triedBuild,
  reload: () => location.reload(),
  later,
  random: Math.random,
});
const live = openLiveProgress<SceneFigures>({
  client,
  url: socketUrl(),
  query: ScreenProgressDocument,
  subscription: WatchScreenProgressDocument,
  campaign: settings.get("campaign") ?? undefined,
  onConnected() {
    builds.look();
    void findBoard();
  },
});
keepAwake({ document, wakeLock: navigator.wakeLock, later });
restPointer(document.body);

const place = document.querySelector("#root");
if (!place) throw new Error("screen.html has no #root.");
const root = createRoot(place);
show(boardAddress(undefined, location.href));
void findBoard();

function show(boardUrl: string | undefined): void {
  const language = parseLanguage(settings.get("lang")) ?? "kk";
  root.render(<ScreenApp client={client} live={live} language={language} boardUrl={boardUrl} />);
}

async function findBoard(): Promise<void> {
  try {
    show(boardAddress(await servedPublicUrl(), location.href));
  } catch {
    // Unreachable: asked again with the next connection.
  }
}
