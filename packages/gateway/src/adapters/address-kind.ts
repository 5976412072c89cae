import { BlockList, isIP } from 'node:net';

/**
 * Where an address leads. PUBLIC: to the internet. LOCAL: to this machine and to private networks. RESERVED: to nobody who is
 * a merchant, as link-local ones (where clouds keep the credentials of a machine), shared, multicast and documentation ones.
 */
export type AddressKind = 'PUBLIC' | 'LOCAL' | 'RESERVED';

type Network = readonly [address: string, prefixBits: number];

/** IANA's registry of special-purpose IPv4 addresses (RFC 6890), multicast, and class E. */
const reservedV4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure's, of a machine's own agent: looks public and is not.
  ['168.63.129.16', 32],
]);

const localV4 = listOf('ipv4', [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
]);

/** All that is assigned to the internet; the rest of IPv6 is not public, whatever it becomes. */
const assignedV6 = listOf('ipv6', [['2000::', 3]]);

const reservedV6 = listOf('ipv6', [
  // Protocol assignments: Teredo, benchmarking, ORCHID.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4.
  ['2002::', 16],
  ['3fff::', 20],
  // The metadata of Amazon's and of Google's machines.
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
]);

const localV6 = listOf('ipv6', [
  ['::1', 128],
  ['fc00::', 7],
]);

const mappedV4 = listOf('ipv6', [['::ffff:0:0', 96]]);
/** The well-known prefix of NAT64 (RFC 6052), which stands for public addresses only. */
const translatedV4 = listOf('ipv6', [['64:ff9b::', 96]]);

/** Judges an IP address. An IPv6 address that holds an IPv4 one is what that is. Anything else is RESERVED. */
export function kindOfAddress(address: string): AddressKind {
  const version = isIP(address);
  if (version === 4) return kindOfV4(address);
  // A zone belongs to link-local addresses.
  if (version !== 6 || address.includes('%')) return 'RESERVED';
  return kindOfV6(address);
}

function kindOfV4(address: string): AddressKind {
  if (reservedV4.check(address)) return 'RESERVED';
  return localV4.check(address) ? 'LOCAL' : 'PUBLIC';
}

function kindOfV6(address: string): AddressKind {
  const isIn = (list: BlockList) => list.check(address, 'ipv6');
  if (isIn(mappedV4)) return kindOfV4(embeddedV4(address));
  if (isIn(translatedV4)) return kindOfV4(embeddedV4(address)) === 'PUBLIC' ? 'PUBLIC' : 'RESERVED';
  if (isIn(reservedV6)) return 'RESERVED';
  if (isIn(localV6)) return 'LOCAL';
  return isIn(assignedV6) ? 'PUBLIC' : 'RESERVED';
}

/** The last 32 bits as an IPv4 address. A URL writes an IPv6 address in hexadecimal groups, however it came. */
function embeddedV4(address: string): string {
  const { hostname } = new URL(`http://[${address}]`);
  const groups = hostname.slice(1, -1).split(':').slice(-2);
  const bytes = groups.flatMap((group) => {
    const value = group === '' ? 0 : Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join('.');
}

function listOf(family: 'ipv4' | 'ipv6', networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const [address, prefixBits] of networks) list.addSubnet(address, prefixBits, family);
  return list;
}
