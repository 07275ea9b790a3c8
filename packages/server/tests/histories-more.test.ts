import { countHistories } from "./support/count-histories.js";

countHistories(501, 1_000);
