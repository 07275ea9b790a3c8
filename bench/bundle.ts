// How much JavaScript the board, the screen and the form of thanks load before they show something, in KB after gzip.
import { heaviestKb, weighPage } from "../scripts/lib/page-weight.mjs";
import { type Figure, report, rounded } from "./support/report.js";

const pages = { board: "index.html", screen: "screen.html", thanks: "thanks.html" } as const;

report(
  "bundle",
  Object.entries(pages).map(([name, page]): Figure => {
    const weight = weighPage(page);
    if (!weight) throw new Error(`${page} was not built`);
    return { name, value: rounded(weight.kb), unit: "KB", reach: { atMost: heaviestKb[page] } };
  }),
  {},
);
