import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, describe, expect, inject, test } from "vitest";
import { migrate } from "../src/database/migrate.js";
import { checkDatabase, requireFit, type DatabaseState } from "../src/startup/check-database.js";
import { listenOrRefuse } from "../src/startup/listen.js";
import { openOwnDatabase, reachDatabase } from "../src/startup/open-database.js";
import { StartRefused } from "../src/startup/start-refused.js";
import { refuseWrongTimeZones } from "../src/startup/time-zones.js";
import { freshDatabase } from "./support/database.js";

const leftovers: (() => unknown)[] = [];
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-start-"));
  leftovers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function listenAnywhere(): Promise<number> {
  const server = createServer((socket) => socket.destroy());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  leftovers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** The test run's own PostgreSQL, as somebody else. */
function urlAs(user: string, database: string): string {
  const url = new URL(inject("postgresUrl"));
  Object.assign(url, { username: user, password: "secret", pathname: `/${database}` });
  return url.href;
}

async function asOwner(text: string): Promise<void> {
  const client = new pg.Client(inject("postgresUrl"));
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

describe("time zone data", () => {
  test("of this machine's Node is right about Almaty", () => {
    expect(() => refuseWrongTimeZones()).not.toThrow();
  });

  test("from before 2024 stops the start", () => {
    expect(() => refuseWrongTimeZones(() => 360)).toThrow(StartRefused);
    expect(() => refuseWrongTimeZones(() => 360)).toThrow(/Asia\/Almaty .* install a Node/);
  });

  test("that has Almaty at +05:00 all along stops the start too", () => {
    expect(() => refuseWrongTimeZones(() => 300)).toThrow(StartRefused);
  });
});

describe("a database of one's own", () => {
  test("that is fit is taken", async () => {
    const { url } = await freshDatabase();
    await expect(checkDatabase(url)).resolves.toBeUndefined();
  });

  test("that does not answer stops the start with a line without its password", async () => {
    const port = await listenAnywhere();
    const check = checkDatabase(`postgres://igilik:hunter2@127.0.0.1:${port}/igilik`);
    await expect(check).rejects.toThrow(StartRefused);
    await expect(check).rejects.toThrow(/^DATABASE_URL: 127\.0\.0\.1:\d+\/igilik cannot be reached [^\n]*$/);
    await expect(check).rejects.not.toThrow(/hunter2/);
  });

  test("that is not there stops the start", async () => {
    await expect(checkDatabase(urlAs("postgres", "nowhere"))).rejects.toThrow(StartRefused);
  });

  test("with a wrong password stops the start", async () => {
    const { name } = await freshDatabase();
    await expect(checkDatabase(urlAs("nobody_here", name))).rejects.toThrow(
      /refuses the user or the password/,
    );
  });

  test("in another encoding stops the start", async () => {
    const name = `latin_${process.pid}`;
    await asOwner(
      `create database ${name} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
    );
    leftovers.push(() => asOwner(`drop database ${name} with (force)`));
    const url = new URL(inject("postgresUrl"));
    url.pathname = `/${name}`;
    await expect(checkDatabase(url.href)).rejects.toThrow(
      /keeps its text in LATIN1; create the database with encoding UTF8/,
    );
  });

  test("whose user may neither make nor play the server's role stops the start", async () => {
    const { name } = await freshDatabase();
    const user = `clerk_${process.pid}`;
    await asOwner(`create role ${user} login password 'secret'`);
    await asOwner(`alter database ${name} owner to ${user}`);
    leftovers.push(async () => {
      await asOwner(`alter database ${name} owner to postgres`);
      await asOwner(`drop role ${user}`);
    });
    await expect(checkDatabase(urlAs(user, name))).rejects.toThrow(/igilik_app .*grant igilik_app to/);

    await asOwner(`grant igilik_app to ${user}`);
    await expect(checkDatabase(urlAs(user, name))).resolves.toBeUndefined();
  });

  test("whose user was only granted the server's role, as the refusal advises, is migrated", async () => {
    const user = `grantee_${process.pid}`;
    const name = `granted_${process.pid}`;
    await asOwner(`create role ${user} login password 'secret'`);
    await asOwner(`create database ${name} owner ${user}`);
    leftovers.push(async () => {
      await asOwner(`drop database ${name} with (force)`);
      await asOwner(`drop role ${user}`);
    });
    await asOwner(`grant igilik_app to ${user}`);
    await expect(checkDatabase(urlAs(user, name))).resolves.toBeUndefined();
    await expect(migrate(urlAs(user, name))).resolves.toBeUndefined();
  });
});

describe("what a database says about itself", () => {
  const fit: DatabaseState = {
    version: 150_004,
    encoding: "UTF8",
    offsets: [360, 300],
    can_have_role: true,
    can_create: true,
  };

  test("is enough when it is PostgreSQL 15 with everything in place", () => {
    expect(() => requireFit(fit, "db:5432/igilik")).not.toThrow();
  });

  test.each<[Partial<DatabaseState>, RegExp]>([
    [
      { version: 140_011 },
      /^DATABASE_URL: db:5432\/igilik is PostgreSQL 14, which is too old; use 15 to 18$/,
    ],
    [{ offsets: [360, 360] }, /time zone data .* Asia\/Almaty .* update PostgreSQL/],
    [{ can_create: false }, /may not make tables/],
  ])("stops the start when it is %j", (flaw, line) => {
    expect(() => requireFit({ ...fit, ...flaw }, "db:5432/igilik")).toThrow(line);
  });
});

describe("the embedded database", () => {
  test("is started for the server, and the operator's command line reaches it beside that", async () => {
    const settings = { databaseUrl: undefined, dataDir: temporaryFolder() };
    const own = await openOwnDatabase(settings);
    leftovers.push(() => own.close());

    const reached = await reachDatabase(settings);
    expect(reached.url).toBe(own.url);
    await reached.close();
    await expect(checkDatabase(own.url)).resolves.toBeUndefined();

    const second = openOwnDatabase(settings);
    await expect(second).rejects.toThrow(StartRefused);
    await expect(second).rejects.toThrow(/in use by another running server/);
  });

  test("is started for the command line when no server runs, and stopped with it", async () => {
    const settings = { databaseUrl: undefined, dataDir: temporaryFolder() };
    const reached = await reachDatabase(settings);
    await expect(checkDatabase(reached.url)).resolves.toBeUndefined();
    await reached.close();
    await expect(checkDatabase(reached.url)).rejects.toThrow(/cannot be reached/);
  });

  test("does not start in a folder of something else", async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, "postgres"), "dear diary");
    await expect(openOwnDatabase({ databaseUrl: undefined, dataDir })).rejects.toThrow(StartRefused);
  });
});

describe("listening", () => {
  const listenOn = (host: string, port: number) =>
    listenOrRefuse({ host, port }, async () => {
      const server = createServer().listen(port, host);
      leftovers.push(() => server.close());
      await once(server, "listening");
    });

  test("on a port in use stops the start", async () => {
    const port = await listenAnywhere();
    await expect(listenOn("127.0.0.1", port)).rejects.toThrow(StartRefused);
    await expect(listenOn("127.0.0.1", port)).rejects.toThrow(
      new RegExp(`^PORT: ${port} on 127.0.0.1 is in use`),
    );
  });

  test("on an address of another machine stops the start", async () => {
    await expect(listenOn("192.0.2.1", 0)).rejects.toThrow(
      /^HOST: 192\.0\.2\.1 is not an address of this machine/,
    );
  });

  test("on a free port works", async () => {
    await expect(listenOn("127.0.0.1", 0)).resolves.toBeUndefined();
  });
});
