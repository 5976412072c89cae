import { BlockList, isIP } from 'node:net';

const families = { 4: 'ipv4', 6: 'ipv6' } as const;
const widths = { ipv4: 32, ipv6: 128 } as const;

interface AddressRange {
  address: string;
  family: 'ipv4' | 'ipv6';
  prefixBits: number;
}

/** Whether a text is an IP address, or a network in CIDR notation: `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. */
export function isAddressRange(text: string): boolean {
  return readAddressRange(text) !== undefined;
}

/** Whether an address lies in one of the ranges. An IPv4 address that came over IPv6 (`::ffff:…`) is the IPv4 one. */
export function isAddressIn(address: string, ranges: readonly string[]): boolean {
  const family = familyOf(address);
  if (family === undefined) return false;
  const list = new BlockList();
  for (const range of ranges.map(readAddressRange)) {
    if (range) list.addSubnet(range.address, range.prefixBits, range.family);
  }
  return list.check(address, family);
}

function readAddressRange(text: string): AddressRange | undefined {
  const [, address = '', prefix] = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = familyOf(address);
  if (family === undefined) return undefined;
  const prefixBits = prefix === undefined ? widths[family] : Number(prefix);
  return prefixBits <= widths[family] ? { address, family, prefixBits } : undefined;
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 4 || version === 6 ? families[version] : undefined;
}
