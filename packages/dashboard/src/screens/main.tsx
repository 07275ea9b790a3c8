import "../styles/index.css";
import "./screen.css";
import { createRoot } from "react-dom/client";
import { watchThisPage } from "../build/page-watch";
import { servedPublicUrl } from "../build/served-build";
import { createApiClient, socketUrl } from "../graphql/client";
import { ScreenProgressDocument, WatchScreenProgressDocument } from "../graphql/generated";
import { openLiveProgress } from "../graphql/live-progress";
import { parseLanguage } from "../lib/language";
import { later } from "../lib/later";
import { boardAddress } from "./board-address";
import { restPointer } from "./pointer";
import type { SceneFigures } from "./progress/scene-figures";
import { ScreenApp } from "./ScreenApp";
import { keepAwake } from "./wake-lock";

const settings = new URLSearchParams(location.search);
const campaign = settings.get("campaign") ?? undefined;
const client = createApiClient();
const builds = watchThisPage({ looksByItself: true });
const live = openLiveProgress<SceneFigures>({
  client,
  url: socketUrl(),
  query: ScreenProgressDocument,
  subscription: WatchScreenProgressDocument,
  isForEverybody: true,
  campaign,
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
  root.render(
    <ScreenApp
      client={client}
      live={live}
      isNamed={campaign !== undefined}
      language={language}
      boardUrl={boardUrl}
    />,
  );
}

async function findBoard(): Promise<void> {
  try {
    show(boardAddress(await servedPublicUrl(), location.href));
  } catch {
    // Unreachable: asked again with the next connection.
  }
}
