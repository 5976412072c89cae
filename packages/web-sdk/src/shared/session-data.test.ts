import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionIdOf } from './session-data.js';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('sessionIdOf', () => {
  it('is the first 16 bytes as lower-case hex', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 48 }), (bytes) => {
        const id = Buffer.from(bytes.slice(0, 16)).toString('hex');
        expect(sessionIdOf(`${base64(bytes)}&&SG&&111`)).toBe(id);
        expect(sessionIdOf(`${base64(bytes)}&&SG&&111&&e30=`)).toBe(id);
      }),
    );
  });

  it.each([
    undefined,
    null,
    7,
    {},
    '',
    'abc',
    '&&SG&&111',
    'AAAA&&SG&&111',
    '***&&SG&&111',
    base64(new Uint8Array(48)),
  ])('refuses %j', (text) => {
    expect(sessionIdOf(text)).toBeUndefined();
  });
});
