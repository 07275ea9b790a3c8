// Builds what `npm start` would build, and runs nothing: for images and for checks.
import { buildDashboard, buildServer } from "./bootstrap.mjs";

buildServer();
buildDashboard();
