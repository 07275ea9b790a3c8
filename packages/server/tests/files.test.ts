import { request } from "node:http";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStoredFiles } from "../src/files/stored-files.js";
import { openMarathon } from "./support/open-marathon.js";
import { signInFor, signInOverHttp } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let address: string;
let session: string;

beforeAll(async () => {
  world = await createWorld();
  address = await world.listen();
  session = await signInOverHttp(world, address);
});
afterAll(() => world.close());

interface Sent {
  status: number;
  body: { id?: string; size?: number; errors?: { extensions: { code: string } }[] };
}

async function send(
  bytes: string | Buffer,
  { query = "purpose=ROSTER&name=people.csv", headers = {}, cookie = `igilik_session=${session}` } = {},
): Promise<Sent> {
  const answer = await fetch(`${address}/files?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie, ...headers },
    body: bytes,
  });
  return { status: answer.status, body: (await answer.json()) as Sent["body"] };
}

const get = (id: string | undefined, cookie = `igilik_session=${session}`): Promise<Response> =>
  fetch(`${address}/files/${id}`, { headers: { cookie } });

const stored = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from stored_file`.execute(
    world.server.platform.db,
  );
  return rows[0]?.n ?? 0;
};

describe("a file that is sent in", () => {
  test("comes back as it was, to whoever sent it, under its own name", async () => {
    const bytes = Buffer.alloc(1_300_000, "Тегі;Аты\r\n");
    const { status, body } = await send(bytes, {
      query: `purpose=ROSTER&name=${encodeURIComponent("../Ерікті; «тізім».csv")}`,
    });
    expect(status).toBe(201);
    expect(body.size).toBe(bytes.length);
    const answer = await get(body.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("Ерікті; «тізім».csv")}`,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toContain("no-store");
  });

  test("is nobody else's", async () => {
    const { body } = await send("a");
    expect((await get(body.id, "")).status).toBe(401);
    const { organizationId } = await openMarathon(world);
    const other = await signInFor(world, address, organizationId);
    expect((await get(body.id, `igilik_session=${other}`)).status).toBe(404);
    expect((await get("nonsense")).status).toBe(404);
  });

  test("is thrown away when its day is over", async () => {
    const { body } = await send("a");
    await sql`update stored_file set expires_at = now() - interval '1 second' where id = ${body.id}`.execute(
      world.server.platform.db,
    );
    expect((await get(body.id)).status).toBe(404);
  });
});

describe("what is refused leaves nothing behind:", () => {
  test.each([
    ["a file of a stranger", { cookie: "" }, 401, "NOT_SIGNED_IN"],
    ["a file for nothing that is known", { query: "purpose=toString" }, 400, "BAD_INPUT"],
  ])("%s", async (_, given, status, code) => {
    const before = await stored();
    const answer = await send("a", given);
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(await stored()).toBe(before);
  });

  test("a gigabyte that says so", async () => {
    const before = await stored();
    // Only the heading is sent: whoever refuses a gigabyte does not wait for it.
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${address}/files?purpose=ROSTER&name=a.csv`, {
        method: "POST",
        headers: {
          "content-type": "application/octet-stream",
          "content-length": 1024 ** 3,
          cookie: `igilik_session=${session}`,
        },
      });
      asked.on("response", (answer) => {
        resolve(answer.statusCode);
        asked.destroy();
      });
      asked.on("error", reject);
      asked.flushHeaders();
    });
    expect(status).toBe(413);
    expect(await stored()).toBe(before);
  });

  test("a file that grows too large while it comes", async () => {
    const files = openStoredFiles(world.server.platform.writes);
    const before = await stored();
    let made = 0;
    async function* endless(): AsyncIterable<Buffer> {
      for (;;) {
        made++;
        yield Buffer.alloc(100_000);
      }
    }
    const file = { accountId: "00000000-0000-7000-8000-00000000000a", name: "a", mediaType: "text/csv" };
    await expect(files.write(file, endless(), 1_000_000)).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
    expect(made).toBeLessThan(20);
    expect(await stored()).toBe(before);
  });

  test("more than an account may keep", async () => {
    const files = openStoredFiles(world.server.platform.writes);
    const file = { accountId: "00000000-0000-7000-8000-00000000000b", name: "a", mediaType: "text/csv" };
    const none = async function* (): AsyncIterable<Buffer> {};
    await expect(files.write(file, none(), 600 * 1024 * 1024)).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
    });
  });

  test("a form of another site, which may send no such type", async () => {
    const answer = await fetch(`${address}/files?purpose=ROSTER&name=a.csv`, {
      method: "POST",
      headers: { "content-type": "text/plain", cookie: `igilik_session=${session}` },
      body: "a",
    });
    expect(answer.status).toBe(415);
  });
});
