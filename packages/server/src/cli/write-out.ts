import { randomUUID } from "node:crypto";
import { link, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Terminal } from "./terminal.js";

const forItsOwnerAlone = 0o600;

/**
 * Writes a file that is whole or not there, and that only its owner can read; one that is there already stays.
 *
 * @returns the exit code: 1 when it cannot be written
 */
export async function writeOut(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  terminal: Terminal,
): Promise<0 | 1> {
  const half = `${file}.${randomUUID()}`;
  try {
    await pipeline(bytes, createWriteStream(half, { flags: "wx", mode: forItsOwnerAlone }));
    await link(half, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (!code?.startsWith("E")) throw error;
    terminal.complain(
      code === "EEXIST"
        ? `${file} is there already; name another file.`
        : `${file} cannot be written (${code}).`,
    );
    return 1;
  } finally {
    await rm(half, { force: true });
  }
  return 0;
}
