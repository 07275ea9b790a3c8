import { Gauge, type Registry } from "prom-client";
import type { Boards } from "./boards.js";
import type { Bus } from "./bus/bus.js";
import type { FanOut } from "./fan-out.js";
import type { WaitingRoom } from "./waiting-room.js";
import type { FeedHub } from "./feeds/feed-hub.js";

/** The parts of the live path that are counted. */
export interface LivePath {
  fanOut: FanOut;
  feedHub: FeedHub;
  boards: Boards;
  waiting: WaitingRoom;
  bus: Bus;
  isLeading: () => boolean;
}

/** Puts the live path's own counts into the registry that `/metrics` prints. They are read when it is asked. */
export function measureLive(registry: Registry, path: LivePath): void {
  const { fanOut, feedHub, boards, waiting, bus, isLeading } = path;
  const measures: [name: string, help: string, read: () => number][] = [
    ["igilik_live_groups", "Distinct operations being watched", () => fanOut.groupCount],
    ["igilik_live_members", "Subscriptions being served", () => fanOut.memberCount],
    ["igilik_live_waiting", "Requests that wait for a newer version", () => waiting.count],
    ["igilik_live_executions_total", "Executions for groups", () => fanOut.counts.executions],
    [
      "igilik_live_serializations_total",
      "Results made into bytes for groups",
      () => fanOut.counts.serializations,
    ],
    ["igilik_live_delivered_total", "Versions sent to subscriptions", () => fanOut.counts.delivered],
    ["igilik_live_conflated_total", "Versions skipped for slow readers", () => fanOut.counts.conflated],
    ["igilik_feed_groups", "Distinct operations on feeds", () => feedHub.groupCount],
    ["igilik_feed_members", "Subscriptions to feeds", () => feedHub.memberCount],
    ["igilik_feed_executions_total", "Executions of feeds' events", () => feedHub.counts.executions],
    ["igilik_feed_delivered_total", "Feeds' events sent", () => feedHub.counts.delivered],
    ["igilik_feed_reads_total", "Readings of the feeds' log", () => feedHub.counts.reads],
    ["igilik_live_board_reads_total", "Boards read from PostgreSQL", () => boards.reads],
    ["igilik_leading", "1 on the node whose projector makes the versions", () => Number(isLeading())],
    ["igilik_bus_up", "1 while hints between nodes get through", () => Number(bus.health() === "up")],
  ];
  for (const [name, help, read] of measures) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
}
