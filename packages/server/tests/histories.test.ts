import { countHistories } from "./support/count-histories.js";

countHistories(1, 500);
