// Promise: says by itself when what is shown is no longer of now, also when nothing at all arrives any more.
import { judgeConnection, type ConnectionFacts, type ConnectionState } from "./connection-state";
import type { Ping } from "./ping";
import { isNewer, isSameCampaign } from "./version";

/** What the lamp shows. */
export interface Connection {
  state: ConnectionState;
  /** When the shown value was the newest, by the campaign's clock; undefined before there is one. */
  asOf: string | undefined;
  /**
   * The minute in which the server last said that nothing newer than the shown value exists: milliseconds since 1970 by
   * its clock, which is the campaign's unless that is a demonstration. Undefined when it has not said so.
   */
  confirmedAt: number | undefined;
}

/** The part of a live value that the lamp needs. */
export interface Dated {
  version: string;
  asOf: string;
  campaign: { slug: string };
}

/** Gathers what socket and store see and keeps the judgement true while time passes. */
export interface ConnectionMonitor {
  get: () => Connection;
  subscribe: (listener: () => void) => () => void;
  connected: () => void;
  lost: () => void;
  pinged: (ping: Ping) => void;
  /** A newer value is shown. */
  shown: (value: Dated) => void;
  /** The value was fetched without the socket and nothing newer was found. */
  fetched: () => void;
  /** The server refuses the stream; the socket may stand all the same. */
  refused: () => void;
  /** The stream runs. */
  accepted: () => void;
  /** Whether newer values come by themselves: the socket stands, and the stream was not refused. */
  isStreaming: () => boolean;
  /** Whether the stream was refused last. */
  isRefused: () => boolean;
  /** Whether the socket has been gone for so long that values are to be had without it. */
  isMissing: () => boolean;
  close: () => void;
}

const judgeEveryMs = 500;
const standsAfterMs = 1_000;
const missingAfterMs = 3_000;

/** One monitor belongs to one socket; `close` it with the socket. */
export function createConnectionMonitor(): ConnectionMonitor {
  const facts: ConnectionFacts = {
    isOnline: navigator.onLine,
    connectedAt: undefined,
    lostAt: Date.now(),
    pingedAt: undefined,
    tickAgeMs: 0,
    behindSince: undefined,
    isRefused: false,
    fetchedAt: undefined,
    hasValue: false,
  };
  let known: Connection = { state: "reconnecting", asOf: undefined, confirmedAt: undefined };
  let confirmedAt: number | undefined;
  let value: Dated | undefined;
  let announced: Ping["versions"] = {};
  const listeners = new Set<() => void>();

  function judge(): void {
    const next: Connection = { state: judgeConnection(facts, Date.now()), asOf: value?.asOf, confirmedAt };
    if (next.state === known.state && next.asOf === known.asOf && next.confirmedAt === known.confirmedAt)
      return;
    known = next;
    for (const listener of listeners) listener();
  }

  function compare(): void {
    const newest = value && announced[value.campaign.slug];
    const isBehind =
      value !== undefined &&
      newest !== undefined &&
      isSameCampaign(newest, value.version) &&
      isNewer(newest, value.version);
    facts.behindSince = isBehind ? (facts.behindSince ?? Date.now()) : undefined;
  }

  function isShownNewest(): boolean {
    return value !== undefined && announced[value.campaign.slug] === value.version;
  }

  /** A socket that is closed as soon as it was opened, as some proxies do, was never there. */
  function stands(): boolean {
    return facts.connectedAt !== undefined && Date.now() - facts.connectedAt >= standsAfterMs;
  }

  const watchNetwork = () => {
    facts.isOnline = navigator.onLine;
    judge();
  };
  addEventListener("online", watchNetwork);
  addEventListener("offline", watchNetwork);
  const timer = setInterval(judge, judgeEveryMs);

  return {
    get: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connected() {
      Object.assign(facts, { connectedAt: Date.now(), pingedAt: undefined, tickAgeMs: 0, isOnline: true });
      judge();
    },
    lost() {
      if (stands()) facts.lostAt = Date.now();
      announced = {};
      Object.assign(facts, { connectedAt: undefined, behindSince: undefined });
      judge();
    },
    pinged(ping) {
      announced = ping.versions;
      Object.assign(facts, { pingedAt: Date.now(), tickAgeMs: ping.tickAgeMs });
      compare();
      if (isShownNewest()) confirmedAt = wholeMinute(ping.tickedAt);
      judge();
    },
    shown(newValue) {
      value = newValue;
      confirmedAt = undefined;
      facts.hasValue = true;
      compare();
      judge();
    },
    fetched() {
      facts.fetchedAt = Date.now();
      judge();
    },
    refused() {
      facts.isRefused = true;
      judge();
    },
    accepted() {
      facts.isRefused = false;
      judge();
    },
    isRefused: () => facts.isRefused,
    isMissing: () => !stands() && Date.now() - facts.lostAt >= missingAfterMs,
    isStreaming: () => facts.connectedAt !== undefined && !facts.isRefused,
    close() {
      clearInterval(timer);
      removeEventListener("online", watchNetwork);
      removeEventListener("offline", watchNetwork);
      listeners.clear();
    },
  };
}

function wholeMinute(time: number | undefined): number | undefined {
  return time === undefined ? undefined : time - (time % 60_000);
}
