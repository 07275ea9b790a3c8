import { ERROR_CODES, type ErrorCode, PROTOCOL_CODES, type ProtocolCode } from "@igilik/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedCases } from "./support/refusal-cases/asked.js";
import { brokenCases } from "./support/refusal-cases/broken.js";
import { deskCases } from "./support/refusal-cases/desk.js";
import { fileCases } from "./support/refusal-cases/files.js";
import { missingCases } from "./support/refusal-cases/missing.js";
import { protocolCases } from "./support/refusal-cases/protocol.js";
import { type RefusalCase, type Scene, codeOf, openScene } from "./support/refusal-cases/scene.js";
import { unfitCases } from "./support/refusal-cases/unfit.js";

/** How each code comes about. A code of the list without a way to bring it about is no code. */
const cases: Record<ErrorCode | ProtocolCode, RefusalCase> = {
  ...askedCases,
  ...missingCases,
  ...unfitCases,
  ...deskCases,
  ...fileCases,
  ...brokenCases,
  ...protocolCases,
};

/** What only one transport can bring about. */
const onlyOver: Partial<Record<string, string>> = {
  /** A message may have 64 KiB: a socket that sends more is closed, as `socket-protocol.test.ts` shows. */
  FILE_TOO_LARGE: "HTTP",
  /** A socket with such a key is closed, as `api-keys.test.ts` shows. */
  API_KEY_INVALID: "HTTP",
  /** Over a socket one may subscribe, and what is no message of the protocol closes it. */
  BAD_REQUEST: "HTTP",
  /** Over a socket `anonymous-queries.test.ts` names one that is not there; a name of another form is no name. */
  PERSISTED_QUERY_NOT_FOUND: "HTTP",
  PERSISTED_QUERY_NOT_SUPPORTED: "HTTP",
};

test("every code of both lists has a case", () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys({ ...ERROR_CODES, ...PROTOCOL_CODES }).sort());
});

describe.each(["HTTP", "WebSocket"])("over %s", (name) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene.close());

  const possible = Object.entries(cases).filter(([code]) => (onlyOver[code] ?? name) === name);

  test.each(possible)("%s is what is answered", async (code, bringAbout) => {
    const answer = await bringAbout(scene);
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer.errors ?? [])).not.toMatch(/select .* from|ECONN|stack|node_modules/i);
  });
});
