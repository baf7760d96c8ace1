import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Networks that requests of ours may reach although they are none of the public Internet; there also without TLS. */
export type OpenNetworks = readonly string[];

/** Whether an address may be connected to: one of the public Internet, or of a network that the operator has opened. */
export function isAllowed(address: string, open: OpenNetworks): boolean {
  return isPublic(address) || isOpen(address, open);
}

/**
 * Of the public Internet and nothing else: no private, loopback, link-local, shared, documentation, multicast or reserved address, and none
 * that hides another one, such as mapped IPv4, NAT64, 6to4 or Teredo.
 */
function isPublic(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.parse(address).range() === "unicast";
}

/** Whether an address belongs to a network that the operator has opened. */
export function isOpen(address: string, open: OpenNetworks): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  return open.some((network) => {
    const [base, bits] = network.includes("/") ? ipaddr.parseCIDR(network) : [ipaddr.parse(network), null];
    if (base.kind() !== parsed.kind()) return false;
    return parsed.match(base, bits ?? (base.kind() === "ipv4" ? 32 : 128));
  });
}

/** The address that a URL names by itself; null where it names a host. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) ? bare : null;
}
