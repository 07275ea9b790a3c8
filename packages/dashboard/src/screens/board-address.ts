const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * Address of the public board for the phones in the hall: at the server's public address, else where this page came
 * from. Undefined when that leads every phone to itself.
 */
export function boardAddress(publicUrl: string | undefined, page: string): string | undefined {
  const board = new URL("/", publicUrl ?? page);
  return loopback.test(board.hostname) ? undefined : board.href;
}
