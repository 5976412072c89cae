import { describe, expect, it } from 'vitest';
import { sendSlots } from './send-slots.js';

const limits = { all: 10, ofHost: 4, ofSilentHost: 1, ofMerchant: 6 };
const answer = { kind: 'answered', httpStatus: 500, body: '' } as const;
const silence = { kind: 'failed', error: 'timeout' } as const;
const user = (host: string, clientId = 'A') => ({ host, clientId });

describe('the slots for sends', () => {
  it('are a few for one host, whoever its merchants are', () => {
    const slots = sendSlots(limits);
    const taken = ['A', 'B', 'C', 'D', 'E'].map((clientId) => slots.take(user('one', clientId)));
    expect(taken).toEqual([true, true, true, true, false]);
    expect(slots.busy()).toEqual({ hosts: ['one'], clients: [] });
    expect(slots.take(user('two', 'E'))).toBe(true);
    slots.giveBack(user('one', 'A'), answer);
    expect(slots.take(user('one', 'E'))).toBe(true);
  });

  it('are looked for again, once there were too few, when half of them are free', () => {
    const slots = sendSlots(limits);
    for (let taken = 0; taken < 4; taken++) slots.take(user('one'));
    slots.giveBack(user('one'), answer);
    expect(slots.busy().hosts).toEqual([]);
    slots.take(user('one'));
    expect(slots.take(user('one'))).toBe(false);
    slots.giveBack(user('one'), answer);
    expect(slots.busy().hosts).toEqual(['one']);
    slots.giveBack(user('one'), answer);
    expect(slots.busy().hosts).toEqual([]);
  });

  it('are some more for one merchant, however many hosts it has', () => {
    const slots = sendSlots(limits);
    const taken = ['1', '2', '3', '4', '5', '6', '7'].map((host) => slots.take(user(host)));
    expect(taken).toEqual([true, true, true, true, true, true, false]);
    expect(slots.busy()).toEqual({ hosts: [], clients: ['A'] });
    expect(slots.free()).toBe(4);
  });

  it('are fewer for a host that did not answer, until it does', () => {
    const slots = sendSlots(limits);
    slots.take(user('dead'));
    slots.giveBack(user('dead'), silence);
    expect(slots.busy().hosts).toEqual([]);
    expect([slots.take(user('dead')), slots.take(user('dead'))]).toEqual([true, false]);
    expect(slots.busy().hosts).toEqual(['dead']);
    slots.giveBack(user('dead'), answer);
    const taken = [1, 2, 3, 4, 5].map(() => slots.take(user('dead')));
    expect(taken).toEqual([true, true, true, true, false]);
  });

  it('come back, all of them', () => {
    const slots = sendSlots(limits);
    for (let turn = 0; turn < 20; turn++) {
      slots.take(user('one'));
      slots.giveBack(user('one'), turn % 2 === 0 ? undefined : answer);
    }
    expect([slots.free(), slots.busy()]).toEqual([10, { hosts: [], clients: [] }]);
  });
});
