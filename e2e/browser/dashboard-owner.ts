import { consoleBasePath, consoleCalls } from '@tillgate/contract/console';
import type { TestNetwork } from '../test-network.js';

/** The first owner of a network's dashboard, and the cookies of a session of his. */
export interface Owner {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}

const person = { email: 'ada@owner.example', name: 'Ada Owner', password: 'correct horse battery' };

/** Takes the owner's link of the first start, as its page does. */
export async function enterOwner({ urls, ownerLink }: TestNetwork): Promise<Owner> {
  const token = new URL(ownerLink ?? '').hash.slice(1);
  const { method, path } = consoleCalls.acceptInvitation;
  const reply = await fetch(urls.console + consoleBasePath + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...person }),
  });
  if (!reply.ok) throw new Error(`The owner's link: HTTP ${reply.status} ${await reply.text()}`);
  return { ...person, cookies: reply.headers.getSetCookie().map(cookieOf) };
}

function cookieOf(line: string): { name: string; value: string } {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  return { name, value };
}
