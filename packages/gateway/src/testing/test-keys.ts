import { newKeyPair, type KeyPair } from '../key-pair.js';

/** To make a pair takes a quarter of a second, and tests start many gateways: these two are made once a process. */
let made: readonly Promise<KeyPair>[] | undefined;
let given = 0;

/** One of two key pairs, in turn: a merchant's own and the gateway's differ. */
export function testKeyPair(): Promise<KeyPair> {
  made ??= [newKeyPair(), newKeyPair()];
  return made[given++ % 2] ?? newKeyPair();
}
