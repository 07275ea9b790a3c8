import { StartRefused } from "./start-refused.js";

/**
 * Listens, and turns what an operator can mend into one line.
 *
 * @throws StartRefused for a port in use, a port that needs more rights, an address that is not this machine's
 */
export async function listenOrRefuse<T>(
  { host, port }: { host: string; port: number },
  listen: () => Promise<T>,
): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    switch (code) {
      case "EADDRINUSE":
        throw new StartRefused(
          `PORT: ${port} on ${host} is in use by another program; stop that one, or set PORT to another number`,
        );
      case "EACCES":
        throw new StartRefused(
          `PORT: ${port} needs more rights than this user has; set PORT to 1024 or more`,
        );
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
        throw new StartRefused(`HOST: ${host} is not an address of this machine; set 127.0.0.1 or 0.0.0.0`);
      default:
        throw error;
    }
  }
}
