import type { RowAnswer } from "./send-rows";

/** What tabs of one device tell each other about the outbox. */
export type Told = { kind: "changed" } | { kind: "answer"; heard: RowAnswer };

/** This tab's end of the line to the others. */
export interface Channel {
  tell: (told: Told) => void;
  close: () => void;
}

const channelName = "igilik-desk-outbox";

/** Opens the line; what this tab tells comes to the others only. */
export function createChannel(listener: (told: Told) => void): Channel {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Told>) => listener(data);
  return { tell: (told) => channel.postMessage(told), close: () => channel.close() };
}
