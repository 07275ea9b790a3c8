/*
 * GETs of a board that come again and again, as a crowd's do, are answered before the web framework's steps, which cost
 * ten times what the answer does. The promise:
 * - what is sent is what the whole way would send: the same payload and the same head;
 * - whatever is not there at once, might be another answer now, or goes wrong here, goes the whole way.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { CampaignBook, CodeBooks } from "../live/code-books.js";
import type { FanOut } from "../live/fan-out.js";
import { resultOf } from "../live/frames.js";
import type { Payload } from "../live/member.js";
import { type Version, compareVersions, formatVersion, parseVersion } from "../live/version.js";
import { toTag, versionsIn } from "./entity-tag.js";
import { isVisit } from "./graphql-page.js";
import type { LivePlan } from "./live-plan.js";
import { protectiveHead } from "./protective-head.js";
import { nextRequestId } from "./request-id.js";

/** Of answers from a board: caches may carry them for a second. */
export const boardCacheControl = "public, max-age=1";
const keptAtMost = 500;
const longestUrl = 4_096;

/** A GET that was answered from a board once. */
export interface PreparedGet extends Pick<LivePlan, "key" | "plan" | "book"> {
  /** Of what is asked, as its tag names it. */
  askedKey: string;
}

/** An answer's head and body, of one version. */
interface Answer {
  payload: Payload;
  version: string;
  tag: string;
  /** Names and values in turn, as Node takes them without a copy. */
  headOfWhole: readonly string[];
  headOfUnchanged: readonly string[];
  body: Buffer;
}

/** Answers by the address as it was asked, letter by letter. */
export class PreparedGets {
  readonly #gets = new LRUCache<string, PreparedGet & { answer?: Answer }>({ max: keptAtMost });
  readonly #fanOut: FanOut;
  readonly #codeBooks: CodeBooks;
  #isClosed = false;

  constructor({ fanOut, codeBooks }: { fanOut: FanOut; codeBooks: CodeBooks }) {
    this.#fanOut = fanOut;
    this.#codeBooks = codeBooks;
  }

  /** Remembers what a GET was answered with. It must be for everybody, and not have waited. */
  keep(url: string, get: PreparedGet): void {
    if (url.length <= longestUrl) this.#gets.set(url, get);
  }

  /** From now on all go the whole way, which says that the connection ends. */
  close(): void {
    this.#isClosed = true;
  }

  /** Whether it was answered; false when it has to go the whole way. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.#isClosed || request.method !== "GET" || request.url === undefined || isVisit(request))
      return false;
    const get = this.#gets.get(request.url);
    if (!get || !this.#isUpToDate(get.key, get.book)) return false;
    const payload = this.#newest(get);
    if (!payload?.isWhole) return false;
    if (get.answer?.payload !== payload) get.answer = prepare(get, payload);
    const { answer } = get;
    const known = request.headers["if-none-match"];
    const versions = known === answer.tag ? [answer.version] : versionsIn(known, get.askedKey);
    const isKnown = versions.includes(answer.version);
    if (!isKnown && versions.some((each) => isNewer(each, payload.version))) return false; // another node showed it
    const id = nextRequestId();
    if (isKnown) {
      response.writeHead(304, [...answer.headOfUnchanged, "x-request-id", id]).end();
    } else {
      response.writeHead(200, [...answer.headOfWhole, "x-request-id", id]).end(answer.body);
    }
    return true;
  }

  /** Undefined when it is not there at once. Why it fails, the whole way finds out and says. */
  #newest({ key, plan }: PreparedGet): Payload | undefined {
    try {
      const payload = this.#fanOut.ask(key, plan);
      if (!(payload instanceof Promise)) return payload;
      payload.catch(() => {}); // the whole way waits for the same one
      return undefined;
    } catch {
      return undefined;
    }
  }

  /** The group is there, so that no limit is passed by; and the campaign is as it was, so that it may still be shown. */
  #isUpToDate(key: string, book: CampaignBook): boolean {
    return this.#fanOut.has(key) && this.#codeBooks.get(book.id) === book;
  }
}

function isNewer(text: string, than: Version): boolean {
  const version = parseVersion(text);
  return version?.slug === than.slug && compareVersions(version, than) > 0;
}

const head = Object.entries({ ...protectiveHead(), "cache-control": boardCacheControl }).flat();

function prepare({ askedKey }: PreparedGet, payload: Payload): Answer {
  const version = formatVersion(payload.version);
  const tag = toTag(version, askedKey);
  const body = resultOf(payload.end);
  const headOfUnchanged = [...head, "etag", tag];
  const ofBody = ["content-type", "application/json; charset=utf-8", "content-length", `${body.length}`];
  return { payload, version, tag, headOfWhole: [...headOfUnchanged, ...ofBody], headOfUnchanged, body };
}
