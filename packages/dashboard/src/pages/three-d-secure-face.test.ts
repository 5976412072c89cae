import { describe, expect, it } from 'vitest';
import english from '../text/locales/en_US.json' with { type: 'json' };
import { threeDSecureFace } from './three-d-secure-face.js';

const faceOf = (message: string, details: Record<string, unknown>) =>
  threeDSecureFace({ kind: 'THREE_D_SECURE', at: '2026-11-28T09:00:00Z', message, details }, english);

describe('a message of 3-D Secure in the timeline', () => {
  it('tells of an error who found it, what it means and what was said', () => {
    const details = { errorCode: '403', errorComponent: 'D', errorDescription: 'Out.', errorDetail: '' };
    expect(faceOf('Erro', details)).toMatchObject({
      title: '3-D Secure: error from the directory server',
      text: 'Erro 403: system failed for the moment · Out.',
      tone: 'bad',
    });
  });

  it('tells an error that the gateway sent from one that came', () => {
    const details = { errorCode: '203', errorComponent: 'S', errorDescription: 'Wrong.', errorDetail: 'eci' };
    expect(faceOf('Erro', details)).toMatchObject({
      title: '3-D Secure: error sent to the directory server',
      text: 'Erro 203: field in the wrong format · Wrong. · eci',
    });
  });

  it('shows the code of an error that it does not know', () => {
    expect(faceOf('Erro', { errorCode: '999', errorComponent: 'A' }).text).toBe('Erro 999');
  });

  it.each([
    ['SILENT', 'It could not be reached, or took too long'],
    ['BROKEN', 'Its answer breaks the format: eci'],
    ['OTHER_TRANSACTION', 'Its answer belongs to another transaction'],
  ])('says why there is no answer: %s', (why, text) => {
    expect(faceOf('NO_ANSWER', { why, fields: 'eci' })).toMatchObject({ text, tone: 'bad' });
  });

  it('names the message alone to who may not read what is in it', () => {
    expect(faceOf('Erro', {})).toMatchObject({ title: '3-D Secure: Error message', text: 'Erro' });
    expect(faceOf('NO_ANSWER', {}).text).toBe('NO_ANSWER');
  });
});
