import { describe, expect, it } from 'vitest';
import { kindOfAddress } from './address-kind.js';

const rows = {
  PUBLIC: [
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '93.184.215.14',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
  ],
  LOCAL: [
    '10.0.0.0',
    '10.255.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '::1',
    'fc00::1',
    'fdff:ffff::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:0a00:0001',
  ],
  RESERVED: [
    // This network, shared (carrier-grade NAT, and Alibaba's metadata), link-local (metadata of most clouds).
    '0.0.0.0',
    '0.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '100.127.255.255',
    '169.254.169.254',
    '169.254.0.1',
    // Protocol assignments (Oracle's metadata among them), 6to4 relays, Azure's agent.
    '192.0.0.192',
    '192.88.99.1',
    '168.63.129.16',
    // Documentation, benchmarks, multicast, class E, broadcast.
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    // Unspecified, IPv4-compatible, discard-only, link-local, site-local, multicast.
    '::',
    '::127.0.0.1',
    '::8.8.8.8',
    '100::1',
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    'fec0::1',
    'ff02::1',
    // Metadata of Amazon and Google.
    'fd00:ec2::254',
    'fd20:ce::254',
    // Teredo, benchmarks, ORCHID, 6to4 of 127.0.0.1, documentation.
    '2001:0:7f00:1::',
    '2001:2::1',
    '2001:10::1',
    '2002:7f00:1::',
    '2001:db8::1',
    '3fff::1',
    // NAT64 of what is not public, and the prefix for networks' own use; an IPv4-translated address.
    '64:ff9b::127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b::169.254.169.254',
    '64:ff9b::',
    '64:ff9b:1::1.1.1.1',
    '::ffff:0:127.0.0.1',
    '::ffff:169.254.169.254',
    '::ffff:0.0.0.0',
    // No address at all.
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '1.1.1.1 ',
    '[::1]',
  ],
} as const;

describe.each(['PUBLIC', 'LOCAL', 'RESERVED'] as const)('an address is %s', (kind) => {
  it.each(rows[kind])('%s', (address) => {
    expect(kindOfAddress(address)).toBe(kind);
  });
});
