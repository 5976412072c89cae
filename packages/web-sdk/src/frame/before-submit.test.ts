import type { FrameMessage } from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import { BeforeSubmit } from './before-submit.js';

function asking(asksBeforeSubmit: boolean) {
  const posted: FrameMessage[] = [];
  const link = {
    post: (message: FrameMessage) => void posted.push(message),
    event: () => undefined,
  };
  return { posted, beforeSubmit: new BeforeSubmit(link, asksBeforeSubmit) };
}

describe('BeforeSubmit', () => {
  it('asks nothing of a page that does not want to be asked', async () => {
    const { posted, beforeSubmit } = asking(false);
    expect(await beforeSubmit.ask()).toBe('IGNORE');
    expect(posted).toEqual([]);
  });

  it('takes the answer to its own question, and the first one only', async () => {
    const { posted, beforeSubmit } = asking(true);
    const verdict = beforeSubmit.ask();
    expect(posted).toEqual([{ type: 'beforeSubmit', requestId: '1' }]);
    beforeSubmit.answer('another', 'CONTINUE');
    beforeSubmit.answer('1', 'CANCEL');
    beforeSubmit.answer('1', 'CONTINUE');
    expect(await verdict).toBe('CANCEL');
  });
});
