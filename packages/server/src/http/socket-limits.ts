/** How much of the server sockets may take. What is beyond waits outside, or goes and may come back. */
export interface SocketLimits {
  /** Open at once, over all addresses. */
  readonly inAll: number;
  /** Open at once from one address: a hall with all its phones is one. */
  readonly perAddress: number;
  /** New ones a second from one address for as long as it likes; `perAddress` of them may come at once before. */
  readonly newASecond: number;
  /** Messages from one socket within ten seconds. */
  readonly messages: number;
  /** The longest life of a socket, in milliseconds. */
  readonly livesMs: number;
}

/** What holds where nothing else is set. */
export const usualSocketLimits: SocketLimits = {
  inAll: 20_000,
  perAddress: 2_000,
  newASecond: 200,
  messages: 20,
  livesMs: 60 * 60_000,
};
