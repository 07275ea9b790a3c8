import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Files share their modules, so the library's own clean-up, which it sets up when it is first loaded, would reach one
// file alone.
afterEach(cleanup);
