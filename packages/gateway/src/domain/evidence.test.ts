import { describe, expect, it } from 'vitest';
import { aDispute } from '../testing/disputes.js';
import { evidenceFormat } from './evidence-format.js';
import { evidenceTemplate } from './evidence-template.js';

const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');

describe('the letter to begin a defence with', () => {
  const letter = evidenceTemplate(
    aDispute('OPEN', { facts: { paymentRequestId: 'order (7) \\ \u00e9', acquirerReferenceNo: '7299' } }),
  );

  it('is a PDF that tells the payment and the dispute', () => {
    expect(letter).toMatch(/^%PDF-1\.4\n/);
    expect(letter).toMatch(/%%EOF\n$/);
    for (const told of ['dispute-1', 'payment-1', 'SGD 4200', '10.4 Other Fraud', '7299']) {
      expect(letter).toContain(told);
    }
    expect(letter).toContain(String.raw`order \(7\) \\ ?`);
  });

  it('has each of its objects where its table says', () => {
    const tableAt = Number(/startxref\n(\d+)\n/.exec(letter)?.[1]);
    expect(letter.slice(tableAt)).toMatch(/^xref\n0 6\n/);
    const offsets = [...letter.slice(tableAt).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    expect(offsets).toHaveLength(5);
    offsets.forEach((at, index) => {
      expect(letter.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    });
    const [, length, content = ''] = /<< \/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(letter) ?? [];
    expect(content).toHaveLength(Number(length));
  });
});

describe('the format of a document', () => {
  it.each([
    ['%PDF-1.7 …', 'PDF'],
    ['PK\u0003\u0004 a .docx', 'WORD'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 a .doc', 'WORD'],
    [String.raw`{\rtf1 a letter}`, 'WORD'],
    ['just words', undefined],
  ])('of what begins as %j is %s', (text, format) => {
    expect(evidenceFormat(base64(text))).toBe(format);
  });
});
