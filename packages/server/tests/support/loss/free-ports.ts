import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** So many TCP ports of 127.0.0.1 that nobody uses now. */
export async function findFreePorts(count: number): Promise<number[]> {
  const probes = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(probes.map(async (probe) => probe.listening || once(probe, "listening")));
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map(async (probe) => once(probe.close(), "close")));
  return ports;
}
