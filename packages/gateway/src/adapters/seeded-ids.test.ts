import { describe, expect, it } from 'vitest';
import { seededIds } from './seeded-ids.js';

const nowMs = Date.UTC(2026, 10, 28);
const ids = seededIds('seed', 'SANDBOX_ONE');

describe('ids of a seed', () => {
  it('look like random ones', () => {
    expect(ids.transactionId(nowMs, ['payment', 'request-1'])).toMatch(/^20261128\d{30}$/);
    expect(ids.sessionId(['session', 'request-1'])).toMatch(/^[0-9a-f]{32}$/);
    expect(ids.cardToken(['card', 'fingerprint', 0])).toMatch(/^[A-Za-z0-9+/]{86}==$/);
    for (let made = 0; made < 50; made++) {
      const uuid = ids.uuid(['authentication', made]);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('are the same for the same name, whatever was asked for in between', () => {
    const first = ids.sessionId(['session', 'request-1']);
    ids.sessionId(['session', 'request-2']);
    expect(seededIds('seed', 'SANDBOX_ONE').sessionId(['session', 'request-1'])).toBe(first);
  });

  it('differ by name, by seed and by client, also where these are the same when joined', () => {
    const made = [
      ids.sessionId(['session', 'a', 'b']),
      ids.sessionId(['session', 'ab']),
      ids.sessionId(['sessiona', 'b']),
      ids.sessionId(['session', 'a","b']),
      seededIds('seed', 'SANDBOX_TWO').sessionId(['session', 'a', 'b']),
      seededIds('seedS', 'ANDBOX_ONE').sessionId(['session', 'a', 'b']),
      seededIds('other', 'SANDBOX_ONE').sessionId(['session', 'a', 'b']),
    ];
    expect(new Set(made).size).toBe(made.length);
  });
});
