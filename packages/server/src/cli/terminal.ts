import type { Environment } from "../config.js";

/** What a command has to do with: its settings and its two outputs. */
export interface Terminal {
  readonly env: Environment;
  /** What was asked for. */
  print(line: string): void;
  /** What went wrong. */
  complain(line: string): void;
}
