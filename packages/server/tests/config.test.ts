import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toConfig, type Environment } from "../src/config.js";
import { findSecrets } from "../src/startup/secrets.js";
import { StartRefused } from "../src/startup/start-refused.js";

const longSecret = "0123456789abcdef0123456789abcdef";

describe("the settings", () => {
  test("are all optional", () => {
    expect(toConfig({})).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      dataDir: path.resolve(".data"),
      publicUrl: undefined,
      isDemoOn: true,
      bus: "memory",
      socketsPerAddress: 2_000,
      newSocketsPerAddress: 200,
      trustedProxies: [],
      anonymousQueries: "open",
      logLevel: "info",
    });
  });

  test("are taken as they were given", () => {
    const config = toConfig({
      PORT: "0",
      HOST: "0.0.0.0",
      DATABASE_URL: "postgres://igilik:secret@db:5432/igilik",
      DATA_DIR: "/var/lib/igilik",
      PUBLIC_URL: "https://igilik.example.kz/",
      DEMO: "off",
      BUS: "postgres",
      SESSION_SECRET: longSecret,
      MATCH_SECRET: longSecret,
      TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      ANONYMOUS_QUERIES: "trusted",
      LOG_LEVEL: "warn",
    });
    expect(config).toMatchObject({
      port: 0,
      dataDir: "/var/lib/igilik",
      publicUrl: "https://igilik.example.kz",
      isDemoOn: false,
      bus: "postgres",
      trustedProxies: ["10.0.0.0/8", "::1"],
      anonymousQueries: "trusted",
    });
  });

  const wrong: Environment[] = [
    { PORT: "http" },
    { PORT: "65536" },
    { HOST: "my host" },
    { DATABASE_URL: "mysql://db/igilik" },
    { PUBLIC_URL: "igilik.example.kz" },
    { PUBLIC_URL: "https://example.kz/igilik" },
    { DEMO: "yes" },
    { BUS: "postgres" },
    { BUS: "postgres", DATABASE_URL: "postgres://db/igilik", MATCH_SECRET: longSecret },
    { BUS: "nats://bus:4222" },
    { BUS: "redis" },
    { SESSION_SECRET: "short" },
    { MATCH_SECRET: "short" },
    { TRUSTED_PROXIES: "my-proxy" },
    { TRUSTED_PROXIES: "10.0.0.0/33" },
    { SOCKETS_PER_ADDRESS: "0" },
    { NEW_SOCKETS_PER_ADDRESS: "many" },
    { ANONYMOUS_QUERIES: "closed" },
    { LOG_LEVEL: "loud" },
  ];
  test.each(wrong)("stop the start with one line when one is wrong: %j", (environment) => {
    const [name] = Object.keys(environment);
    expect(() => toConfig(environment)).toThrow(StartRefused);
    expect(() => toConfig(environment)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });

  test("need a MATCH_SECRET beside a database of one's own", () => {
    expect(() => toConfig({ DATABASE_URL: "postgres://db/igilik" })).toThrow(/^MATCH_SECRET: /);
  });
});

describe("several servers", () => {
  const together = {
    BUS: "postgres",
    DATABASE_URL: "postgres://db/igilik",
    MATCH_SECRET: longSecret,
    SESSION_SECRET: longSecret,
  };

  test("play a demonstration only where one is told to", () => {
    expect(toConfig(together).isDemoOn).toBe(false);
    expect(toConfig({ ...together, DEMO: "on" }).isDemoOn).toBe(true);
  });

  test("are told that there is no NATS yet", () => {
    expect(() => toConfig({ ...together, BUS: "nats://bus:4222" })).toThrow(
      /^BUS: nats is not there yet; [^\n]+$/,
    );
  });
});

describe("the secrets", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), "igilik-secrets-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const find = (given: { sessionSecret?: string; matchSecret?: string } = {}, folder = dataDir) =>
    findSecrets({ dataDir: folder, sessionSecret: given.sessionSecret, matchSecret: given.matchSecret });

  test("are made once and stay the same, for their owner's eyes only", () => {
    const folder = path.join(dataDir, "not/there/yet");
    const first = find({}, folder);
    expect(find({}, folder)).toEqual(first);
    expect(first.matchSecret).not.toBe(first.sessionSecret);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("are those of the first of two servers that are started at once", () => {
    const others = { sessionSecret: `${longSecret}1`, matchSecret: `${longSecret}2` };
    let looks = 0;
    const settings = {
      sessionSecret: undefined,
      matchSecret: undefined,
      /** Between the look for secrets and the writing of own ones, the other server writes its own. */
      get dataDir() {
        if (++looks === 2) writeFileSync(path.join(dataDir, "secrets.json"), JSON.stringify(others));
        return dataDir;
      },
    };
    expect(findSecrets(settings)).toEqual(others);
    expect(looks).toBe(2);
    expect(find()).toEqual(others);
    expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
  });

  test("that are set win over made ones", () => {
    const made = find();
    expect(find({ matchSecret: longSecret })).toEqual({ ...made, matchSecret: longSecret });
  });

  test("are not written down when both are set", () => {
    find({ sessionSecret: longSecret, matchSecret: longSecret });
    expect(() => readFileSync(path.join(dataDir, "secrets.json"))).toThrow("ENOENT");
  });

  test("that were damaged stop the start, so that nobody is matched by a new one", () => {
    writeFileSync(path.join(dataDir, "secrets.json"), '{ "matchSecret": ""');
    expect(() => find()).toThrow(/^DATA_DIR: .*secrets\.json does not hold the secrets any more/);
  });
});
