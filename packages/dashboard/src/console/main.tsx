import "../styles/index.css";
import "./shell/mantine.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { watchThisPage } from "../build/page-watch";
import { socketUrl } from "../graphql/client";
import { ConsoleProgressDocument, WatchConsoleProgressDocument } from "../graphql/generated";
import { openLiveProgress } from "../graphql/live-progress";
import { restoreTheme } from "../lib/theme";
import { createSession } from "./access/session";
import { openActivity } from "./activity/activity-stream";
import { createConsoleClient } from "./client";
import { ConsoleApp } from "./ConsoleApp";
import type { ConsoleFigures } from "./live/console-figures";
import { keepOneOpen } from "./live/one-stream";
import { createConsoleRouter } from "./router";

restoreTheme();

const session = createSession();
const client = createConsoleClient({ onSignedOut: session.end });
// A reload would take a half-typed name with it: only a page on which nobody signed in renews itself.
const builds = watchThisPage({ isIdle: () => (session.get().viewer?.kind ?? "ANONYMOUS") === "ANONYMOUS" });
const openFigures = keepOneOpen((campaign) =>
  openLiveProgress<ConsoleFigures>({
    client,
    url: socketUrl(),
    query: ConsoleProgressDocument,
    subscription: WatchConsoleProgressDocument,
    campaign,
    onConnected: builds.look,
  }),
);
const openCampaignActivity = keepOneOpen((campaign) =>
  openActivity({ client, url: socketUrl(), campaign, session }),
);
const router = createConsoleRouter({ client, session, openFigures, openActivity: openCampaignActivity });

const place = document.querySelector("#page");
if (!place) throw new Error("console.html has no #page.");
createRoot(place).render(
  <StrictMode>
    <ConsoleApp client={client} router={router} />
  </StrictMode>,
);
