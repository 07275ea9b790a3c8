// Builds what `npm start` would build, and runs nothing: for images.
import { buildDashboard, buildServer } from "./bootstrap.mjs";

buildServer();
buildDashboard();
