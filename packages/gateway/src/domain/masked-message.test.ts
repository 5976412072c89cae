import { describe, expect, it } from 'vitest';
import { completeRequests } from '../../../contract/src/testing/complete-requests.js';
import { maskedMessage } from './masked-message.js';
import { maskedText } from './masked-text.js';

const canaries = [
  '4054695723100768',
  '378282246310005',
  '6304000000000000',
  '9490220011669217',
  '2223003122003222',
];

describe('a card number', () => {
  it.each(canaries)('%s is nowhere in a text, however it is written', (number) => {
    const grouped = (length: number, by: string) =>
      number.match(new RegExp(`.{1,${length}}`, 'g'))?.join(by) ?? '';
    const forms = [
      number,
      grouped(4, ' '),
      grouped(4, '-'),
      grouped(4, '.'),
      `x${number}y`,
      `${number} 12 27`,
      `no. 7 ${number}`,
    ];
    for (const form of forms) {
      const shown = maskedText(form);
      expect(shown.replace(/\D/g, '')).not.toContain(number);
      expect(shown).toContain(number.slice(-4));
    }
  });

  it('is masked in any field of any message, also as a number, as a name, escaped, and in JSON within a text', () => {
    const number = '4054695723100768';
    const escaped = [...number].map((digit) => `\\u003${digit}`).join('');
    const texts = [
      `{"metadata":"${number}"}`,
      `{"paymentRequestId":${number}}`,
      `{"${number}":1}`,
      `{"a":["x","${number}"]}`,
      `{"a":"${escaped}"}`,
      `{"extendInfo":${JSON.stringify(JSON.stringify({ deep: { note: number, cvv: '987' } }))}}`,
      `not json: ${number}`,
      `{"cut off":"${number}`,
    ];
    for (const text of texts) {
      const shown = maskedMessage(text);
      expect(shown).not.toContain(number);
      expect(shown).not.toContain(escaped);
      expect(shown).not.toContain('987');
    }
  });

  it.each(Object.entries(completeRequests))('is in no field of %s once it is masked', (_name, message) => {
    const number = '4054695723100768';
    const poisoned = JSON.stringify(message, (_key, value: unknown) =>
      typeof value === 'string' ? number : value,
    );
    expect(maskedMessage(poisoned)).not.toContain(number);
  });

  it('is not what is none', () => {
    for (const text of [
      '20261128112233445566778899',
      '1795404249999',
      '4054695723100769',
      'order-4200',
      '+65 9123 4567',
    ]) {
      expect(maskedText(text)).toBe(text);
    }
  });
});

describe('what is secret by its name', () => {
  it.each([
    'cvv',
    'paymentSessionData',
    'vaultingSessionData',
    'cardToken',
    'token',
    'paymentMethodId',
    'cavv',
    'cpf',
    'businessNo',
    'dateOfBirth',
    'cardPasswordDigest',
  ])('%s is masked as a text and as a number', (name) => {
    expect(maskedMessage(`{"${name}":"12345"}`)).toBe(`{"${name}":"****"}`);
    expect(maskedMessage(`{ "${name}" : 12345 }`)).toBe(`{ "${name}" : "****" }`);
  });

  it('is masked where the text is no JSON', () => {
    expect(maskedText('cardNo=1&cvv=123&x=1')).toBe('cardNo=1&cvv=****&x=1');
    expect(maskedMessage('{"cvv":"123')).not.toContain('123');
  });

  it('leaves a number that is masked already, and everything else, as it was', () => {
    const text = '{ "cardNo": "************0768",\r\n "amount" : {"value":"4200" } }';
    expect(maskedMessage(text)).toBe(text);
  });
});

describe('a personal number', () => {
  it.each(['529.982.247-25', '52998224725', '900101-1234567', '9001011234568'])('%s is masked', (number) => {
    expect(maskedText(`buyer ${number}.`)).toBe('buyer ****.');
  });

  it.each(['52998224726', '901301-1234567', '9001011234567'])('%s is none', (number) => {
    expect(maskedText(number)).toBe(number);
  });
});

describe('a text that is made to be slow', () => {
  const length = 400_000;
  it.each([
    ['quotation marks without an end', '"' + '\\"'.repeat(length / 2)],
    ['one long run of groups', '4.'.repeat(length / 2)],
    ['one card number after the other', '4111111111111111 '.repeat(length / 17)],
  ])('is masked in a time that grows with its length, and no faster: %s', (_name, text) => {
    // With its square it would be minutes.
    const beganAt = performance.now();
    expect(maskedMessage(text)).not.toContain('4111111111111111');
    expect(performance.now() - beganAt).toBeLessThan(10_000);
  });

  it('keeps a secret that has no end, by its name', () => {
    expect(maskedMessage('{"token":"abc')).toBe('{"token":"****"');
  });
});
