import { randomUUID } from "node:crypto";
import type { ErrorCode, Viewer } from "@igilik/schema";
import { vi } from "vitest";
import { offerDemonstrationAccount } from "../../../src/access/accounts.js";
import { coordinator as everything } from "../platform.js";
import { openTransports, sessionOf } from "../transports.js";
import { type RefusalCase, codeOf, mutate, nobody, refuses } from "./scene.js";

const signInSelection = "... on SignInRefused { code }";
const checkIns = `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`;

/** What was asked, and who asks. */
export const askedCases = {
  BAD_INPUT: ({ stranger }) => stranger.send(`{ events(first: 101) { nodes { id } } }`),
  NOT_LIVE_FIELD: ({ stranger }) =>
    stranger.send(`subscription { progress { campaign { progress { version } } } }`),
  TOO_COMPLEX: ({ stranger }) =>
    stranger.send(
      `{ events(first: 100) { nodes { project { events(first: 100) { nodes { shifts { id } } } } } } }`,
    ),
  async TOO_MANY_REQUESTS({ stranger, marathon }) {
    const send = () =>
      mutate(stranger, "sendThankYou", { campaign: marathon.slug, text: "Рақмет!" }, "__typename");
    for (let sent = 0; sent < 5; sent++) await send();
    return send();
  },
  BATCH_TOO_LARGE({ coordinator }) {
    const row = { clientRef: "1", event: nobody };
    return coordinator.send(checkIns, { input: Array.from({ length: 501 }, () => row) });
  },
  CURSOR_INVALID: ({ stranger }) => stranger.send(`{ events(after: "bm9uc2Vuc2U") { nodes { id } } }`),

  NOT_SIGNED_IN: ({ stranger, marathon }) =>
    mutate(stranger, "recordCheckIn", { event: marathon.eventId, volunteer: nobody }, "__typename"),
  async NOT_ALLOWED({ world, connect }) {
    // Every account may do everything so far: one that may not is put where the server looks its viewer up.
    const moderator: Viewer = { ...everything, permissions: ["READ_PUBLIC", "MODERATE_THANKS"] };
    const lookUp = vi.spyOn(world.server.access, "viewerOf").mockResolvedValue(moderator);
    try {
      return await connect(null).send(`{ auditEntries { nodes { id } } }`);
    } finally {
      lookUp.mockRestore();
    }
  },
  API_KEY_INVALID({ address }) {
    const [http] = openTransports(address, { apiKey: "igk_nobodys" });
    return http?.send("{ viewer { kind } }") ?? Promise.resolve({});
  },
  async DEMONSTRATION_ONLY({ world, address, connect, marathon }) {
    const email = `${randomUUID()}@demo.example`;
    const account = { email, displayName: "Көрсетілім" };
    const { password } = await offerDemonstrationAccount(world.server.platform.writes, account);
    const demonstrator = connect(await sessionOf(address, { email, password }));
    return mutate(demonstrator, "addProject", { campaign: marathon.slug, name: { ru: "Чай" } });
  },
  SIGN_IN_FAILED: ({ stranger }) =>
    mutate(stranger, "signIn", { email: "nobody@example.org", password: "жоқ" }, signInSelection),
  async TOO_MANY_ATTEMPTS({ stranger }) {
    const guess = () =>
      mutate(stranger, "signIn", { email: "guessed@example.org", password: "жоқ" }, signInSelection);
    let answer = await guess();
    for (let guessed = 1; guessed < 10 && codeOf(answer) === "SIGN_IN_FAILED"; guessed++)
      answer = await guess();
    return answer;
  },
  ALREADY_SET_UP: refuses(
    "createFirstCoordinator",
    () => ({ code: "0000", email: "second@example.org", password: "correct horse", displayName: "Екінші" }),
    signInSelection,
  ),
  WRONG_CODE: firstCoordinator({ code: "0000" }),
  WEAK_PASSWORD: firstCoordinator({ password: "қысқа" }),
  BAD_EMAIL: firstCoordinator({ email: "no address" }),
} satisfies Partial<Record<ErrorCode, RefusalCase>>;

/** Sets up the first coordinator with one wrong detail, in a world that has none. */
function firstCoordinator(wrong: object): RefusalCase {
  return async (scene) => {
    const { world, stranger } = await scene.second();
    await world.server.platform.writes.deleteFrom("account").execute();
    const code = await world.server.access.firstRunCode();
    const right = { code, email: "first@example.org", password: "correct horse", displayName: "Бірінші" };
    return mutate(stranger, "createFirstCoordinator", { ...right, ...wrong }, signInSelection);
  };
}
