import { startProjector } from "../../src/live/projector.js";

// A projector in a process of its own, to be killed. Told by its environment; tells { isLeading } whenever it changes.
const url = process.env["PROJECTOR_DATABASE_URL"];
if (!url) throw new Error("PROJECTOR_DATABASE_URL is missing");
const projector = startProjector({ url, leaseMs: 400, onBoards: () => {} });
let told: boolean | undefined;
setInterval(() => {
  if (projector.isLeading === told) return;
  told = projector.isLeading;
  process.send?.({ isLeading: told });
}, 5);
process.on("disconnect", () => process.exit(0));
