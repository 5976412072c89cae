import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './server.js';

const page = readFileSync(new URL('../../../docs/network-protocol.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```http\n(.*?)^```$/gms)].map(([, block = '']) => block.trim());

/** Requests and answers take turns. */
const exchanges = blocks.flatMap((request, index) => {
  const answer = blocks[index + 1] ?? '';
  return index % 2 === 0 ? [{ line: firstLineOf(request), request, answer }] : [];
});

let app: FastifyInstance;

beforeAll(() => {
  app = buildServer();
});
afterAll(async () => {
  await app.close();
});

describe('the conversation on the page about the network protocol', () => {
  it.each(exchanges)('is answered as it says: $line', async ({ request, answer }) => {
    const [method = '', url = ''] = firstLineOf(request).split(' ');
    const response = await app.inject({
      method: method === 'GET' ? 'GET' : 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      ...(bodyOf(request) && { payload: bodyOf(request) }),
    });
    expect(firstLineOf(answer)).toMatch(new RegExp(`^HTTP/1.1 ${response.statusCode} `));
    // The list of disputes has another name at each start.
    const body = response.body.replace(/[\da-f-]{36}(?=\/\d)/, '<list>');
    expect(JSON.parse(body)).toEqual(JSON.parse(bodyOf(answer)));
  });

  it('shows every endpoint', () => {
    const shown = exchanges.map(({ line }) =>
      line.replace(/operations\/[a-z]+-\d/, 'operations/<id>').replace(/disputes\/\d+/, 'disputes/<id>'),
    );
    const listed = [...page.matchAll(/^\| `((?:GET|POST) [^`]+)`/gm)].map(([, call = '']) => call);
    expect(listed.length).toBe(11);
    expect(listed.filter((call) => !shown.includes(call))).toEqual([]);
  });
});

function firstLineOf(block: string): string {
  return block.split('\n', 1)[0] ?? '';
}

function bodyOf(block: string): string {
  return block.split('\n\n')[1] ?? '';
}
