import { isIPv6 } from "node:net";

const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What counts as one address: an IPv4 address, or the first 64 bits of an IPv6 one, because whoever has one of these
 * has all of them. `2001:db8:0:1::7` becomes `2001:db8:0:1::/64`; what is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const ipv4 = mappedIpv4.exec(address)?.[1];
  if (ipv4) return ipv4;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const written = before.length + after.length + (address.includes(".") ? 1 : 0); // an IPv4 at the end is two parts
  const zeros = tail === undefined ? 0 : 8 - written;
  const parts = [...before, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4);
  return `${parts.map((part) => Number.parseInt(part, 16).toString(16)).join(":")}::/64`;
}
