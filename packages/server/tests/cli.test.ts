import { createServer } from "node:http";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { extractText } from "unpdf";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { createAccessService } from "../src/access/access.service.js";
import { anonymousViewer } from "../src/access/viewers.js";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { runCommand } from "../src/cli/run-command.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { coordinator, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";
import { sixDays } from "./support/six-days.js";

const secret = "a secret of this test, 32 letters long";
const programme = path.join(import.meta.dirname, "data/programme-2026.csv");
const roster = path.join(import.meta.dirname, "data/roster-meirim.csv");

let platform: TestPlatform;
const leftovers: (() => unknown)[] = [];

beforeAll(async () => {
  platform = await createTestPlatform();
  await createCampaignsService(platform).open(coordinator, sixDays("almaty-2026"));
});
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});
afterAll(() => platform.close());

/** Runs a command as an operator would, on this test's own database unless told otherwise. */
async function run(args: string, env: Record<string, string> = {}) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(args.split(" ").filter(Boolean), {
    env: { DATABASE_URL: platform.url, MATCH_SECRET: secret, SESSION_SECRET: secret, PORT: "0", ...env },
    print: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said, complaint: complaints.join("\n") };
}

describe("the operator's command line", () => {
  test("says what it can do", async () => {
    const { code, said } = await run("");
    expect(code).toBe(0);
    for (const verb of [
      "migrate",
      "recount",
      "account add",
      "key issue",
      "key list",
      "key revoke",
      "import programme",
      "import roster",
      "export LIST",
      "thank-yous",
      "report --out",
      "doctor",
    ]) {
      expect(said.join("\n")).toContain(verb);
    }
  });

  test.each([
    "fly",
    "account",
    "account add",
    "account add a@example.kz",
    "account remove a@example.kz --name A",
    "account add a@example.kz --name A --organization",
    "account add a@example.kz --name A --organization=",
    "key",
    "key issue",
    "key issue somebody",
    "key issue somebody --name A --scope write",
    "key issue somebody --name A --expires 2026-02-31",
    "key list",
    "key revoke",
    "import programme",
    `import programme ${programme}`,
    `import roster ${roster}`,
    "import roster --organization x",
    `import programme ${programme} --campaign almaty-2026 --language de`,
    "export",
    "export cakes --format csv --out x.csv",
    "export events --format ods --out x.ods",
    "export events --format csv",
    "report",
    "report --out x.pdf --language de",
    "recount --everything",
    "recount one two",
    "migrate now",
  ])("explains itself when it is typed wrongly: %s", async (args) => {
    const { code, complaint } = await run(args);
    expect(code).toBe(2);
    expect(complaint).toContain("npm run igilik -- <verb>");
  });

  test("says in one line which setting is wrong", async () => {
    expect(await run("migrate", { PORT: "many" })).toEqual({
      code: 1,
      said: [],
      complaint: "PORT: set a number from 0 to 65535",
    });
  });

  test("brings a database to this version, again and again", async () => {
    expect(await run("migrate")).toMatchObject({ code: 0, said: ["The database is at this version."] });
    expect(await run("migrate")).toMatchObject({ code: 0 });
  });

  test("lists the keys of an organization, and never what they are", async () => {
    const { organization } = await createOrganizationsService(platform).add(coordinator, {
      clientRef: "keys",
      name: { ru: "Фонд ключей" },
      kind: "REGISTERED",
    });
    expect(await run(`key list ${organization.id}`)).toMatchObject({ code: 0, said: [] });
    const issued = await run(`key issue ${organization.id} --name Мост --scope read --expires 2099-12-31`);
    const [key = ""] = issued.said;
    const { code, said } = await run(`key list ${organization.id}`);
    expect(code).toBe(0);
    expect(said.map((line) => line.split("\t").slice(1))).toEqual([
      ["Мост", "READ", "ACTIVE", "2099-12-31", "-"],
    ]);
    expect(key.startsWith(said[0]?.split("…")[0] ?? "nothing")).toBe(true);
    expect(said.join()).not.toContain(key);
    await run(`key revoke ${said[0]?.split("…")[0]}`);
    expect((await run(`key list ${organization.id}`)).said[0]).toContain("REVOKED");
    for (const named of ["somebody", "00000000-0000-7000-8000-000000000009"])
      expect(await run(`key list ${named}`)).toMatchObject({ code: 1, said: [] });
  });

  test("adds a coordinator, who can sign in with the password it prints", async () => {
    const args = ["account", "add", "Aigerim@example.kz", "--name", "Айгерім К."];
    const said: string[] = [];
    const terminal = {
      env: { DATABASE_URL: platform.url, MATCH_SECRET: secret },
      print: (line: string) => void said.push(line),
      complain: () => undefined,
    };
    expect(await runCommand(args, terminal)).toBe(0);
    const password = said.join().split(" ").at(-1) ?? "";
    const access = createAccessService(platform, { sessionSecret: secret });
    const session = { token: null, start: () => undefined, end: () => undefined };
    const stranger = anonymousViewer({ address: null, requestId: "test" });
    expect(await access.signIn(stranger, session, { email: "aigerim@example.kz", password })).toMatchObject({
      viewer: { displayName: "Айгерім К.", isDemonstrationOnly: false },
    });

    expect(await run("account add aigerim@example.kz --name A")).toMatchObject({
      code: 1,
      complaint: "aigerim@example.kz has an account already.",
    });
    expect(await run("account add aigerim --name A")).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/^BAD_EMAIL: /),
    });
  });

  test("adds somebody who answers for an organization, in its own world", async () => {
    const organizations = createOrganizationsService(platform);
    const named = { clientRef: "cli-real", name: { ru: "Фонд" }, kind: "REGISTERED" as const };
    const real = await organizations.add(coordinator, named);
    const demo = await organizations.add(demonstrator, { ...named, clientRef: "cli-demo" });
    const access = createAccessService(platform, { sessionSecret: secret });
    const session = { token: null, start: () => undefined, end: () => undefined };
    const stranger = anonymousViewer({ address: null, requestId: "test" });
    for (const [email, { organization }, isDemonstrationOnly] of [
      ["real@example.kz", real, false],
      ["demo@example.kz", demo, true],
    ] as const) {
      const { code, said } = await run(`account add ${email} --name Сәуле --organization ${organization.id}`);
      expect(code).toBe(0);
      expect(said).toEqual([expect.stringMatching(/^\S+ may sign in for Фонд with the password \S+$/)]);
      const password = said.join().split(" ").at(-1) ?? "";
      expect(await access.signIn(stranger, session, { email, password })).toMatchObject({
        viewer: {
          kind: "ORGANIZATION",
          displayName: "Сәуле",
          permissions: ["READ_PUBLIC", "REPORT_OWN", "READ_OWN", "MANAGE_OWN"],
          organization: { id: organization.id },
          isDemonstrationOnly,
        },
      });
    }
  });

  test.each(["nonsense", "00000000-0000-7000-8000-00000000dead"])(
    "adds nobody for an organization that is not there: %s",
    async (id) => {
      expect(await run(`account add nobody@example.kz --name A --organization ${id}`)).toMatchObject({
        code: 1,
        said: [],
        complaint: expect.stringMatching(/^ORGANIZATION_NOT_FOUND: [^\n]+$/),
      });
      const added = await platform.db
        .selectFrom("account")
        .select("id")
        .where("email", "=", "nobody@example.kz")
        .execute();
      expect(added).toEqual([]);
    },
  );

  test("reads a programme in, first as a trial, row by row", async () => {
    const tried = await run(`import programme ${programme} --campaign almaty-2026 --dry-run`);
    expect(tried.code).toBe(0);
    expect(tried.said).toHaveLength(28);
    expect(tried.said[0]).toBe("   2  IMPORTED  Открытие марафона и присяга волонтёров | Новое мероприятие.");
    expect(tried.said[27]).toBe(
      "Новых: 24, изменённых: 0, повторов: 1, не принято: 2. Это проба: ничего не сохранено.",
    );

    const done = await run(`import programme ${programme} --campaign almaty-2026`);
    expect(done.said.at(-1)).toBe("Новых: 24, изменённых: 0, повторов: 1, не принято: 2.");
    const again = await run(`import programme ${programme} --campaign almaty-2026 --language en`);
    expect(again.said.at(-1)).toBe("New: 0, changed: 0, repeated: 25, refused: 2.");
    const { rows } = await sql<{ n: number }>`select count(*) as n from event`.execute(platform.db);
    expect(rows).toEqual([{ n: 24 }]);
  });

  test.each([
    ["nowhere.csv --campaign almaty-2026", /^nowhere\.csv cannot be read \(ENOENT\)\.$/],
    [`${programme} --campaign nowhere`, /^CAMPAIGN_NOT_FOUND: /],
    [`${import.meta.filename} --campaign almaty-2026`, /^FILE_/],
  ])("refuses to read in %s", async (args, complaint) => {
    expect(await run(`import programme ${args}`)).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(complaint),
    });
  });

  test("reads an organization's people in, tried unless it is confirmed, and prints no name", async () => {
    const { organization } = await createOrganizationsService(platform).add(coordinator, {
      ...{ clientRef: "roster", name: { ru: "Волонтёры «Мейірім»" }, kind: "GROUP" },
    });
    const people = async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from membership
        where organization_id = ${organization.id}`.execute(platform.db);
      return rows[0]?.n;
    };
    const counts = /^New: (\d+), maybe known: 0, known: (\d+), repeated: (\d+), refused: (\d+)\./;
    const command = `import roster ${roster} --organization ${organization.id} --language en`;
    const tried = await run(command);
    expect(tried).toMatchObject({ code: 0, complaint: "" });
    expect(tried.said.at(-1)).toMatch(/This was a trial: nothing was kept\. Add --confirm to keep it\.$/);
    expect(await people()).toBe(0);
    for (const line of tried.said.slice(0, -1)) expect(line).toMatch(/^ *\d+  [A-Z_]+ *([A-Z_]+( \| .+)?)?$/);

    const done = await run(`${command} --confirm`);
    const [, added, known] = counts.exec(done.said.at(-1) ?? "") ?? [];
    expect(Number(added)).toBeGreaterThan(50);
    expect(known).toBe("0");
    expect(await people()).toBe(Number(added));
    const again = await run(`${command} --confirm`);
    expect(counts.exec(again.said.at(-1) ?? "")?.slice(1, 3)).toEqual(["0", added]);
    const { rows } = await sql`select from roster_import`.execute(platform.db);
    expect(rows).toEqual([]);
  });

  test.each([
    ["nowhere.csv", "", /^nowhere\.csv cannot be read \(ENOENT\)\.$/],
    [roster, "0", /^ORGANIZATION_NOT_FOUND: /],
  ])("refuses to read people in from %s%s", async (file, organization, complaint) => {
    expect(await run(`import roster ${file} --organization nobody${organization} --confirm`)).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(complaint),
    });
  });

  describe("files that go out", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), "igilik-out-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test("hold a list with its filter, for their owner alone, and stand in the audit", async () => {
      const out = path.join(folder, "events.csv");
      const given = `export events --campaign almaty-2026 --format csv --language kk --out ${out}`;
      const done = await run(`${given} --filter {"events":{"search":"открытие"}}`);
      expect(done).toEqual({ code: 0, said: [`${out}: 1 rows`], complaint: "" });
      const text = readFileSync(out, "utf8");
      expect(text).toContain("Күні;Басталуы");
      expect(text).toContain("Марафонның ашылуы");
      expect(statSync(out).mode & 0o777).toBe(0o600);
      const lines = await platform.db
        .selectFrom("audit_entry")
        .select(["fields", "account_id"])
        .where("action", "=", "exportList")
        .execute();
      expect(lines).toEqual([{ fields: ["EVENTS", "events.search"], account_id: null }]);
      expect(await run(given)).toMatchObject({
        code: 1,
        complaint: `${out} is there already; name another file.`,
      });
      expect(readdirSync(folder)).toEqual(["events.csv"]);
    });

    test.each([
      ["projects", "2 rows", "Наркостоп"],
      ["challenges", "0 rows", "Подтверждено"],
      ["programme-imports", "2 rows", "Загружена"],
      ["duplicates", "0 rows", "Старшая карточка"],
    ])("hold what a campaign or the registry has: %s", async (list, rows, text) => {
      const out = path.join(folder, `${list}.csv`);
      const done = await run(`export ${list} --campaign almaty-2026 --format csv --out ${out}`);
      expect(done).toEqual({ code: 0, said: [`${out}: ${rows}`], complaint: "" });
      expect(readFileSync(out, "utf8")).toContain(text);
    });

    test.each([
      ["events --campaign nowhere --format csv", /^CAMPAIGN_NOT_FOUND: /],
      ["attendances --campaign almaty-2026 --format csv", /^BAD_INPUT: .*event/],
      ['events --format csv --filter {"events":{"taste":"sweet"}}', /^BAD_INPUT: .*taste/],
      ["events --format csv --filter sweet", /^BAD_INPUT: .*JSON/],
    ])("are not begun for %s", async (args, complaint) => {
      const done = await run(`export ${args} --out ${path.join(folder, "refused.csv")}`);
      expect(done).toMatchObject({ code: 1, complaint: expect.stringMatching(complaint) });
      expect(existsSync(path.join(folder, "refused.csv"))).toBe(false);
    });

    test("hold the report of a campaign as PDF", async () => {
      const out = path.join(folder, "report.pdf");
      const done = await run(`report --campaign almaty-2026 --language kk --out ${out}`);
      expect(done).toMatchObject({ code: 0, said: [expect.stringContaining("Марафон есебі")] });
      const { text } = await extractText(new Uint8Array(readFileSync(out)), { mergePages: true });
      expect(text).toContain("Барлық сандар");
      const nowhere = path.join(folder, "nowhere", "report.pdf");
      expect(await run(`report --campaign almaty-2026 --out ${nowhere}`)).toMatchObject({
        code: 1,
        complaint: `${nowhere} cannot be written (ENOENT).`,
      });
    });
  });

  test("recounts, and exits 1 as soon as a counter is wrong", async () => {
    await platform.drain();
    expect(await run("recount")).toMatchObject({ code: 0 });
    await sql`update live.counter set value = value + 1 where metric = 'events_planned' and dimension = 'total'`.execute(
      platform.db,
    );
    const wrong = await run("recount almaty-2026");
    expect(wrong.code).toBe(1);
    expect(wrong.said.join("\n")).toContain("events_planned");
    expect(await run("recount nowhere")).toMatchObject({ code: 1 });
  });
});

describe("the doctor", () => {
  test("finds everything in place", async () => {
    const { code, said } = await run("doctor");
    expect(said.map((line) => line.split(":")[0])).toEqual([
      "ok     Node's time zones",
      "ok     settings",
      "ok     secrets",
      "ok     database",
      "ok     tables",
      "ok     port",
    ]);
    expect(code).toBe(0);
    expect(said.join("\n")).not.toContain(secret);
  });

  test("makes nothing before the first start", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "igilik-doctor-"));
    leftovers.push(() => rmSync(folder, { recursive: true, force: true }));
    const dataDir = path.join(folder, "data");
    const said: string[] = [];
    const terminal = { env: { DATA_DIR: dataDir, PORT: "0" }, print: (line: string) => void said.push(line) };
    expect(await runCommand(["doctor"], { ...terminal, complain: terminal.print })).toBe(0);
    expect(said.filter((line) => line.includes("none yet"))).toHaveLength(2);
    expect(existsSync(dataDir)).toBe(false);
  });

  test("names each thing that is wrong", async () => {
    const other = createServer((_, response) => response.end("something else"));
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    leftovers.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    const nowhere = new URL(inject("postgresUrl"));
    nowhere.pathname = "/nowhere";

    const { code, said } = await run("doctor", { DATABASE_URL: nowhere.href, PORT: String(port) });
    expect(code).toBe(1);
    expect(said.filter((line) => line.startsWith("WRONG"))).toEqual([
      expect.stringContaining("there is no such database"),
      expect.stringContaining("is in use by another program"),
    ]);
  });

  test("knows a running server of ours on the port", async () => {
    const ours = createServer((_, response) => response.end('{"ok":true,"build":"1"}'));
    ours.listen(0, "127.0.0.1");
    await once(ours, "listening");
    leftovers.push(() => ours.close());
    const { port } = ours.address() as AddressInfo;
    const { code, said } = await run("doctor", { PORT: String(port) });
    expect(code).toBe(0);
    expect(said.at(-1)).toBe(`ok     port: ${port} on 127.0.0.1, where a server of Igilik answers`);
  });
});
