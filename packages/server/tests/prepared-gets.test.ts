import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PreparedGets } from "../src/http/prepared-gets.js";
import { type TrustedMarathon, openTrustedMarathon } from "./support/trusted-marathon.js";

const query =
  "query Board($campaign: String, $wait: Int) { progress(campaign: $campaign, wait: $wait) { version activeVolunteers } }";
const otherQuery = "query Clock { progress { campaign { now } } }";

describe("a GET of a board that was answered before", () => {
  let site: TrustedMarathon;
  let slug: string;

  beforeAll(async () => {
    site = await openTrustedMarathon([query, otherQuery]);
    ({ slug } = site.marathon);
  });
  afterAll(() => site.close());
  afterEach(() => vi.restoreAllMocks());

  /** Asks, and tells whether the short way answered. */
  async function ask(text: string, variables: object, headers: Record<string, string> = {}) {
    const answering = vi.spyOn(PreparedGets.prototype, "answer");
    const response = await site.ask(text, variables, { headers });
    const wasShort = answering.mock.results.at(-1)?.value === true;
    answering.mockRestore();
    const head = Object.fromEntries(
      [...response.headers].filter(([name]) => !["date", "x-request-id"].includes(name)),
    );
    return {
      wasShort,
      head,
      id: response.headers.get("x-request-id"),
      status: response.status,
      body: await response.text(),
    };
  }

  it("goes a shorter way, to the same head and the same bytes", async () => {
    const whole = await ask(query, { campaign: slug });
    const short = await ask(query, { campaign: slug });
    expect([whole.wasShort, short.wasShort]).toEqual([false, true]);
    expect(short).toEqual({ ...whole, wasShort: true, id: short.id });
    expect(short.id).not.toBe(whole.id);
  });

  it("is answered with 304 where the version is known, with the same head as the whole way", async () => {
    const { head, wasShort } = await ask(query, { campaign: slug });
    expect(wasShort).toBe(true);
    const known = { "if-none-match": `"other", W/${head["etag"]}` };
    const short = await ask(query, { campaign: slug }, known);
    expect(short).toMatchObject({ wasShort: true, status: 304, body: "" });
    // The order of the variables makes it another address, which nobody asked by before.
    const whole = await ask(query, { wait: null, campaign: slug }, known);
    expect(whole).toMatchObject({ wasShort: false, status: 304, body: "" });
    expect(short.head).toEqual(whole.head);
  });

  it("shows each newer version at once", async () => {
    for (let turn = 0; turn < 3; turn++) {
      await site.arrive();
      const { wasShort, body } = await ask(query, { campaign: slug });
      expect(wasShort).toBe(true);
      expect(JSON.parse(body)).toMatchObject({
        data: { progress: { version: site.newest(), activeVolunteers: site.present } },
      });
    }
  });

  it("goes the whole way where it waits, reads more than a board, or is no GET", async () => {
    for (let turn = 0; turn < 2; turn++) {
      expect((await ask(query, { campaign: slug, wait: 0 })).wasShort).toBe(false);
      expect((await ask(otherQuery, {})).wasShort).toBe(false);
    }
  });

  it("goes the whole way for a browser, which is shown the page", async () => {
    expect((await ask(query, { campaign: slug })).wasShort).toBe(true);
    const visit = await ask(query, { campaign: slug }, { accept: "text/html" });
    expect(visit).toMatchObject({ wasShort: false, status: 200, head: { "cache-control": "no-store" } });
    expect(visit.body).toContain("<!doctype html>");
  });

  it("goes the whole way with the tag of a newer version: another node may have shown it", async () => {
    const { head } = await ask(query, { campaign: slug });
    const newer = head["etag"]?.replace(/\.(\d+)\.0:/, (_, seq) => `.${Number(seq) + 1}.0:`) ?? "";
    const { platform } = site.world.server;
    const refresh = vi.spyOn(platform.boards, "refresh");
    expect(await ask(query, { campaign: slug }, { "if-none-match": newer })).toMatchObject({
      wasShort: false,
      status: 200,
    });
    expect(refresh).toHaveBeenCalledOnce();
    const older = head["etag"]?.replace(/\.\d+\.0:/, ".1.0:") ?? "";
    expect(await ask(query, { campaign: slug }, { "if-none-match": older })).toMatchObject({
      wasShort: true,
      status: 200,
    });
  });

  it("goes the whole way when making the answer fails", async () => {
    vi.spyOn(site.world.server.fanOut, "ask").mockImplementationOnce(() => {
      throw new Error("something is wrong with the group");
    });
    expect(await ask(query, { campaign: slug })).toMatchObject({ wasShort: false, status: 200 });
    vi.spyOn(site.world.server.fanOut, "ask").mockImplementationOnce(() =>
      Promise.reject(new Error("later")),
    );
    expect(await ask(query, { campaign: slug })).toMatchObject({ wasShort: false, status: 200 });
  });

  it("goes the whole way when the campaign is not as it was", async () => {
    expect((await ask(query, { campaign: slug })).wasShort).toBe(true);
    const { codeBooks } = site.world.server.platform;
    const book = codeBooks.get(site.marathon.campaignId);
    vi.spyOn(codeBooks, "get").mockImplementation((id) => (id === book?.id ? { ...book } : undefined));
    expect((await ask(query, { campaign: slug })).wasShort).toBe(false);
  });
});
