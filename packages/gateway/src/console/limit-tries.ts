import { isIPv6 } from 'node:net';
import { deleteTriesBefore, forgetTries, takeTry } from '../db/console-tries.js';
import { refused, type ConsoleRefusal, type VisitorSituation } from './console-method.js';
import { deviceIdOf } from './device.js';
import { judgeTry, triesKeptMs, type TryKind } from './try-limit.js';

interface TryKey {
  kind: TryKind;
  key: string;
}

export interface TakenTry {
  kind: 'taken';
  /** Says that it was right: what was counted against the account is forgotten. */
  succeed(): Promise<void>;
}

/** Takes one try at the password or code of an account, or says that it has to wait. The account need not exist. */
export async function limitTries(
  { context, from }: VisitorSituation,
  account: { email: string; personId: string | undefined },
): Promise<TakenTry | ConsoleRefusal> {
  const { db, machineClock, vault } = context;
  const nowMs = machineClock.nowMs();
  const deviceId = deviceIdOf(vault, from.deviceToken, account.personId);
  const keys = keysOf(account.email, from.address, deviceId);
  const kinds = new Map(keys.map(({ kind, key }) => [key, kind]));
  const isTaken = await takeTry(db, [...kinds.keys()], (key, before) =>
    judgeTry(kinds.get(key) ?? 'account', before, nowMs),
  );
  if (!isTaken) return tooManyTries();
  const succeed = async () => {
    // An address is not cleared: else whoever has one account could guess at all others for ever.
    const cleared = keys.filter(({ kind }) => kind !== 'address').map(({ key }) => key);
    await forgetTries(db, cleared);
    await deleteTriesBefore(db, nowMs - triesKeptMs);
  };
  return { kind: 'taken', succeed };
}

export function tooManyTries(): ConsoleRefusal {
  return refused('TOO_MANY_TRIES', 'Too many tries; wait a while, and try again.');
}

function keysOf(email: string, address: string, deviceId: string | undefined): TryKey[] {
  if (deviceId !== undefined) return [{ kind: 'device', key: `device ${deviceId}` }];
  return [
    { kind: 'account', key: `account ${email}` },
    { kind: 'address', key: `address ${networkOf(address)}` },
  ];
}

/** Whoever has one address of IPv6 has the 2^64 beside it. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const left = before === '' ? [] : before.split(':');
  const right = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
