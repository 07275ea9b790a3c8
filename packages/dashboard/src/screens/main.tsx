import "../styles/index.css";
import "./screen.css";
import { createRoot } from "react-dom/client";
import { pageBuild } from "../graphql/build-watch";
import { createApiClient, socketUrl } from "../graphql/client";
import { ScreenProgressDocument, WatchScreenProgressDocument } from "../graphql/generated";
import { openLiveProgress } from "../graphql/live-progress";
import { parseLanguage } from "../lib/language";
import { later } from "./later";
import { restPointer } from "./pointer";
import type { SceneFigures } from "./progress/scene-figures";
import { ScreenApp } from "./ScreenApp";
import { isPageThere, servedBuild, triedBuild } from "./served-build";
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
  onConnected: builds.look,
});
keepAwake({ document, wakeLock: navigator.wakeLock, later });
restPointer(document.body);

const place = document.querySelector("#root");
if (!place) throw new Error("screen.html has no #root.");
createRoot(place).render(
  <ScreenApp
    client={client}
    live={live}
    language={parseLanguage(settings.get("lang")) ?? "kk"}
    boardUrl={new URL("/", location.href).href}
  />,
);
