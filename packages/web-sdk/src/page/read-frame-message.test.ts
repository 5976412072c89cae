import { frameChannel } from '@tillgate/contract/frame';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressed, openEnvelope } from '../shared/envelope.js';
import { firstTexts } from './page-texts.js';
import { readFrameMessage } from './read-frame-message.js';

function read(data: unknown): unknown {
  const envelope = openEnvelope(data);
  return envelope && readFrameMessage(envelope);
}

describe('readFrameMessage', () => {
  it('reads what the frame posts', () => {
    const texts = { ...firstTexts, close: 'Schließen' };
    expect(read(addressed({ type: 'launched', texts }, ''))).toEqual({ type: 'launched', texts });
    expect(read(addressed({ type: 'resized', heightPx: 480 }, 'a'))).toEqual({
      type: 'resized',
      heightPx: 480,
    });
    const event = { code: 'SDK_PAYMENT_FAIL', message: 'm', result: { paymentResultCode: 'DO_NOT_HONOR' } };
    expect(read(addressed({ type: 'event', event }, 'a'))).toEqual({ type: 'event', event });
  });

  it('passes on codes that it does not know', () => {
    const event = { code: 'SDK_PAYMENT_CHALLENGE' };
    expect(read(addressed({ type: 'event', event }, 'a'))).toEqual({ type: 'event', event });
  });

  it.each([
    [{ type: 'launched', instanceId: '' }],
    [addressed({ type: 'launched' }, '')],
    [addressed({ type: 'launched', texts: { ...firstTexts, close: 1 } }, '')],
    [{ channel: 'other', type: 'launched', instanceId: '' }],
    [{ channel: frameChannel, type: 'launched' }],
    [addressed({ type: 'unknown' }, 'a')],
    [addressed({ type: 'toString' }, 'a')],
    [addressed({ type: '__proto__' }, 'a')],
    [addressed({ type: 'resized', heightPx: '480' }, 'a')],
    [addressed({ type: 'resized', heightPx: Infinity }, 'a')],
    [addressed({ type: 'resized', heightPx: 0 }, 'a')],
    [addressed({ type: 'event', event: 'x' }, 'a')],
    [addressed({ type: 'redirect' }, 'a')],
    [addressed({ type: 'submitAnswered', code: 'SUCCESS', message: '' }, 'a')],
    [JSON.parse(`{"__proto__":{"channel":"${frameChannel}","type":"launched","instanceId":""}}`)],
    [Object.create(addressed({ type: 'launched' }, ''))],
  ])('ignores %j', (data) => {
    expect(read(data)).toBeUndefined();
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, event) => {
        read(data);
        read({ channel: frameChannel, instanceId: 'a', type: 'event', event });
      }),
    );
  });
});
