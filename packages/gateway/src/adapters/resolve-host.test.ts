import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { machineNames, publicNames } from './resolve-host.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const noSuchName = 3;
/** Types of records (RFC 1035, RFC 3596). */
const types = { 1: 'A', 28: 'AAAA' } as const;

type Records = Readonly<Record<string, { A?: string; AAAA?: string } | 'SILENT'>>;

/** A name server that knows some names, has no others, and does not answer for those that are silent. */
async function startNameServer(records: Records): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionOf(query);
    asked.push(name);
    const record = records[name.startsWith('dead') ? 'dead' : name];
    if (record === 'SILENT') return;
    const data = record && type !== undefined ? record[type] : undefined;
    socket.send(answerTo(query.subarray(0, end), record ? 0 : noSuchName, data), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  closing.push(() => socket.close());
  return { address: `127.0.0.1:${socket.address().port}`, asked };
}

function questionOf(query: Buffer): { name: string; type: 'A' | 'AAAA' | undefined; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = query.readUInt16BE(at + 1);
  return { name: labels.join('.'), type: type === 1 || type === 28 ? types[type] : undefined, end: at + 5 };
}

function answerTo(question: Buffer, code: number, address: string | undefined): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(address === undefined ? 0 : 1, 6);
  head.fill(0, 8, 12);
  if (address === undefined) return head;
  const isV4 = !address.includes(':');
  const data = isV4
    ? Buffer.from(address.split('.').map(Number))
    : Buffer.from(address.replaceAll(':', ''), 'hex');
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(isV4 ? 1 : 28, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, record, data]);
}

const v6 = '2001:0db8:0000:0000:0000:0000:0000:0001';

describe('a public name', () => {
  it('has all of its addresses, of both families', async () => {
    const { address } = await startNameServer({ 'shop.example': { A: '192.0.2.7', AAAA: v6 } });
    const resolve = publicNames(machineNames(), [address]);
    expect(await resolve('shop.example')).toEqual(['192.0.2.7', '2001:db8::1']);
  });

  it('waits for none whose name servers are silent, however many they are, and for which nobody else is asked', async () => {
    const { address, asked } = await startNameServer({ 'shop.example': { A: '192.0.2.7' }, dead: 'SILENT' });
    const resolve = publicNames(async () => ['192.0.2.8'], [address]);
    const silent = Promise.allSettled(Array.from({ length: 64 }, (_, at) => resolve(`dead${at}.example`)));
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(64);
    expect(await Promise.race([silent, resolve('shop.example')])).toEqual(['192.0.2.7']);
    expect((await silent).every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('that no name server knows may be one of the machine', async () => {
    const { address } = await startNameServer({});
    const asked: string[] = [];
    const machine = async (hostname: string) => {
      asked.push(hostname);
      return ['192.0.2.8'];
    };
    expect(await publicNames(machine, [address])('shop.lan')).toEqual(['192.0.2.8']);
    expect(asked).toEqual(['shop.lan']);
  });
});

describe('a name of the machine', () => {
  it('is found in its files', async () => {
    const addresses = await machineNames()('localhost');
    expect(['127.0.0.1', '::1']).toEqual(expect.arrayContaining([...addresses]));
    expect(addresses.length).toBeGreaterThan(0);
  });

  it('that is none keeps no other from being found', async () => {
    const resolve = machineNames();
    const none = expect(resolve('not a name')).rejects.toThrow();
    expect((await resolve('localhost')).length).toBeGreaterThan(0);
    await none;
  });
});
