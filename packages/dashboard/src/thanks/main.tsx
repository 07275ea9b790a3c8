import "../styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApiClient } from "../graphql/client";
import { fetchInTime } from "../graphql/fetch-in-time";
import { restoreTheme } from "../lib/theme";
import { ThanksApp } from "./ThanksApp";

restoreTheme();

const place = document.querySelector("#page");
if (!place) throw new Error("thanks.html has no #page.");
createRoot(place).render(
  <StrictMode>
    <ThanksApp client={createApiClient(fetchInTime)} />
  </StrictMode>,
);
