import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startPeer, type Peer } from '../testing/peer.js';
import { merchantHttp, refusals, unpostable, type MerchantHttpSettings } from './merchant-http.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function open(settings: Partial<MerchantHttpSettings> = {}) {
  const http = merchantHttp({ allowedAddresses: [], timeoutMs: 5_000, ...settings });
  closing.push(() => http.close());
  const postAs = (clientId: string) => (url: string) => http.post({ clientId, url, headers: {}, body: '{}' });
  return { live: postAs('LIVESHOP'), sandbox: postAs('SANDBOX_SHOP') };
}

async function startReceiver(answer: Parameters<typeof startPeer>[0]): Promise<Peer> {
  const peer = await startPeer(answer);
  closing.push(() => peer.close());
  return peer;
}

/** What names lead to, for those that ask; the last answer is given again. */
function names(table: Record<string, readonly (readonly string[])[]>) {
  const asked: string[] = [];
  const resolve = async (hostname: string) => {
    const answers = table[hostname] ?? [];
    const times = asked.push(hostname) - 1;
    const answer = answers[Math.min(times, answers.length - 1)];
    if (!answer) throw new Error(`getaddrinfo ENOTFOUND ${hostname}`);
    return answer;
  };
  return { asked, resolve };
}

const refusedLive = [
  // By address, in the notations that URLs know.
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://127.0.0.1./',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.1.1/',
  'https://100.100.100.200/latest/meta-data/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://2852039166/',
  'https://168.63.129.16/',
  'https://192.0.0.192/',
  'https://198.18.0.1/',
  'https://203.0.113.9/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::10.0.0.1]/',
  'https://[64:ff9b:1::10.0.0.1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  // By name.
  'https://localhost/',
  'https://LOCALHOST./',
  'https://inner.example/',
  'https://metadata.example/',
  'https://here-and-there.example/',
  'https://there-and-here.example/',
  'https://loopback.example/',
  'https://nobody.example/',
  // By protocol and port.
  'http://1.1.1.1/',
  'http://public.example/',
  'https://1.1.1.1:22/',
  'https://1.1.1.1:25/',
  'https://1.1.1.1:80/',
  'https://public.example:6379/',
];

const notPostable = [
  'https://user@1.1.1.1/',
  'https://user:secret@1.1.1.1/',
  'https://1.1.1.1@127.0.0.1/',
  'ftp://1.1.1.1/',
  'file:///etc/passwd',
  'gopher://1.1.1.1/',
  'data:text/plain,x',
  '//1.1.1.1/',
  'https://fe80::1%25lo/',
  'https://[fe80::1%25lo]/',
  'https://256.256.256.256/',
  'https://',
  '',
];

const { resolve } = names({
  localhost: [['127.0.0.1']],
  'localhost.': [['::1']],
  'inner.example': [['10.0.0.7']],
  'metadata.example': [['169.254.169.254']],
  'here-and-there.example': [['10.0.0.7', '1.1.1.1']],
  'there-and-here.example': [['1.1.1.1', '10.0.0.7']],
  'loopback.example': [['127.0.0.1']],
  'public.example': [['1.1.1.1']],
});

describe('a live notification is not sent', () => {
  it.each(refusedLive)('to %s', async (url) => {
    expect(await open({ resolve }).live(url)).toEqual({ kind: 'failed', error: refusals.LIVE });
  });

  it.each(notPostable)('to "%s", which is no URL of a server that takes them', async (url) => {
    expect(await open({ resolve }).live(url)).toEqual({ kind: 'failed', error: unpostable });
  });

  it('over the connection that a sandbox merchant has there', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    const { live, sandbox } = open();
    expect(await sandbox(receiver.url)).toMatchObject({ kind: 'answered' });
    expect(await live(receiver.url)).toEqual({ kind: 'failed', error: refusals.LIVE });
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a sandbox notification', () => {
  it('goes to this machine, by name or address', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    const { port } = new URL(receiver.url);
    const { sandbox } = open({ resolve: names({ 'shop.local': [['127.0.0.1']] }).resolve });
    for (const host of ['127.0.0.1', '127.1', '[::ffff:127.0.0.1]', 'shop.local']) {
      expect([host, await sandbox(`http://${host}:${port}/`)]).toMatchObject([host, { httpStatus: 200 }]);
    }
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://100.100.100.200/',
    'http://metadata.example/',
    'http://0.0.0.0:8080/',
    'http://[::ffff:169.254.169.254]/',
  ])('does not go to %s', async (url) => {
    expect(await open({ resolve }).sandbox(url)).toEqual({ kind: 'failed', error: refusals.SANDBOX });
  });
});

describe('an address that the operator allows', () => {
  it('is reached by live notifications, by any protocol and port, and no other address is', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    const { live } = open({ allowedAddresses: ['127.0.0.1', 'fd00::/8'] });
    expect(await live(receiver.url)).toMatchObject({ httpStatus: 200 });
    expect(await live('https://127.0.0.2/')).toEqual({ kind: 'failed', error: refusals.LIVE });
  });
});

describe('a name that leads elsewhere when it is asked again', () => {
  const allowed = { allowedAddresses: ['127.0.0.1'] };

  it('is asked once: the connection goes to the address that was judged', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    const { asked, resolve } = names({ 'rebinding.example': [['127.0.0.1'], ['10.0.0.7']] });
    const { live } = open({ ...allowed, resolve });
    const { port } = new URL(receiver.url);
    expect(await live(`http://rebinding.example:${port}/`)).toMatchObject({ httpStatus: 200 });
    expect(asked).toEqual(['rebinding.example']);
    expect(receiver.received[0]?.headers.host).toBe(`rebinding.example:${port}`);
  });

  it('is refused by what it led to when it was judged', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    const { asked, resolve } = names({ 'rebinding.example': [['10.0.0.7'], ['127.0.0.1']] });
    const { live } = open({ ...allowed, resolve });
    const { port } = new URL(receiver.url);
    expect(await live(`http://rebinding.example:${port}/`)).toEqual({
      kind: 'failed',
      error: refusals.LIVE,
    });
    expect(asked).toHaveLength(1);
    expect(receiver.received).toHaveLength(0);
  });

  it('is judged anew for each send', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    const { resolve } = names({ 'rebinding.example': [['127.0.0.1'], ['10.0.0.7']] });
    const { live } = open({ ...allowed, resolve });
    const url = `http://rebinding.example:${new URL(receiver.url).port}/`;
    expect(await live(url)).toMatchObject({ httpStatus: 200 });
    expect(await live(url)).toEqual({ kind: 'failed', error: refusals.LIVE });
  });
});

describe('posting to a merchant', () => {
  it('follows no redirect', async () => {
    const receiver = await startReceiver((_request, reply) =>
      reply.writeHead(302, { location: '/elsewhere' }).end(),
    );
    expect(await open().sandbox(receiver.url)).toMatchObject({ httpStatus: 302 });
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    ['ASCII', 'x', 16 * 1024],
    ['three bytes a character', '钱', Math.floor((16 * 1024) / 3)],
  ])('keeps 16 KB of a long reply, cut between two characters: %s', async (_name, character, kept) => {
    const receiver = await startReceiver((_request, reply) => reply.end(character.repeat(1_000_000)));
    const reply = await open().sandbox(receiver.url);
    expect(reply.kind === 'answered' && reply.body).toBe(character.repeat(kept));
  });

  it('leaves no connection that its server could close under the next one', async () => {
    const receiver = await startReceiver((_request, reply) => reply.end('{}'));
    await open().sandbox(receiver.url);
    expect(receiver.received[0]?.headers.connection).toBe('close');
  });

  it('keeps all of a reply of exactly 16 KB', async () => {
    const body = 'x'.repeat(16 * 1024);
    const receiver = await startReceiver((_request, reply) => reply.end(body));
    expect(await open().sandbox(receiver.url)).toMatchObject({ body });
  });

  it('gives up after its time, also in the middle of a reply', async () => {
    const receiver = await startReceiver(({ path }, reply) => {
      if (path === '/half') reply.writeHead(200).write('{"result":');
    });
    const { sandbox } = open({ timeoutMs: 50 });
    const error = 'no complete answer within 50 ms';
    expect(await sandbox(`${receiver.url}/silent`)).toEqual({ kind: 'failed', error });
    expect(await sandbox(`${receiver.url}/half`)).toEqual({ kind: 'failed', error });
  });

  it('gives up after its time where nobody tells what a name leads to', async () => {
    const { sandbox } = open({ timeoutMs: 50, resolve: () => new Promise(() => undefined) });
    expect(await sandbox('http://shop.example/')).toEqual({
      kind: 'failed',
      error: 'no complete answer within 50 ms',
    });
  });

  it('gives up when it is told to', async () => {
    const stop = new AbortController();
    const receiver = await startReceiver(() => stop.abort());
    const http = merchantHttp({ allowedAddresses: [], timeoutMs: 5_000 });
    closing.push(() => http.close());
    const post = { clientId: 'SANDBOX_SHOP', url: receiver.url, headers: {}, body: '{}' };
    expect(await http.post({ ...post, signal: stop.signal })).toMatchObject({ kind: 'failed' });
  });

  it('tells of nobody listening, and throws nothing', async () => {
    const port = await closedPort();
    expect(await open().sandbox(`http://127.0.0.1:${port}/`)).toEqual({
      kind: 'failed',
      error: `connect ECONNREFUSED 127.0.0.1:${port}`,
    });
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
