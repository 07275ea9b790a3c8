import "../styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { watchThisPage } from "../build/page-watch";
import { createApiClient, socketUrl } from "../graphql/client";
import { BoardProgressDocument, WatchBoardProgressDocument } from "../graphql/generated";
import { openLiveProgress } from "../graphql/live-progress";
import { restoreTheme } from "../lib/theme";
import { BoardApp } from "./BoardApp";
import type { BoardFigures } from "./board-live";

restoreTheme();

const client = createApiClient();
const builds = watchThisPage();
// Begun before React draws anything: the first number is on its way while the page is built.
const live = openLiveProgress<BoardFigures>({
  client,
  url: socketUrl(),
  query: BoardProgressDocument,
  subscription: WatchBoardProgressDocument,
  isForEverybody: true,
  campaign: new URLSearchParams(location.search).get("campaign") ?? undefined,
  onConnected: builds.look,
});

const place = document.querySelector("#page");
if (!place) throw new Error("index.html has no #page.");
createRoot(place).render(
  <StrictMode>
    <BoardApp client={client} live={live} />
  </StrictMode>,
);
