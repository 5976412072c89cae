import { readFileSync } from 'node:fs';
import { declineCodes, wireMethods } from '@tillgate/contract';
import { describe, expect, it } from 'vitest';
import type { Decline } from '../behaviour.js';
import { antomCards } from './antom-cards.js';
import {
  askingCards,
  authenticationCards,
  challengeCards,
  methodCards,
  mishapCards,
} from './authentication-cards.js';
import { brandCards } from './brand-cards.js';
import { authenticationWords, behaviourWords, outcomeWords, stepsOf } from './card-words.js';
import { checkCards } from './check-cards.js';
import { declineCards } from './decline-cards.js';
import { disputeCards } from './dispute-cards.js';
import { stepCards } from './step-cards.js';
import type { TestCard } from './test-card.js';
import { testCards } from './test-cards.js';

const numbers = testCards.map(({ number }) => number);

const codesByStep = new Map<string, readonly string[]>([
  ['authorization', declineCodes],
  ['without CVV', declineCodes],
  ['with exemption', declineCodes],
  ['verification', declineCodes],
  ['increment', wireMethods.updateAmount.resultCodes],
  ['capture', wireMethods.capture.resultCodes],
  ['void', wireMethods.cancel.resultCodes],
  ['refund', wireMethods.refund.resultCodes],
]);

describe('the test cards', () => {
  it('have no number twice', () => {
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(numbers)('%s passes the Luhn check', (number) => {
    const sum = [...number].reverse().reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    expect(sum % 10).toBe(0);
  });

  it.each(declineCodes)('show the decline %s', (code) => {
    expect(declineCards.map(({ authorization }) => authorization.decline?.reason)).toContain(code);
  });

  it('decline each step with codes that the gateway can tell of it, in two characters of the issuer', () => {
    for (const [step, { decline }] of testCards.flatMap(stepsOf)) {
      if (!decline) continue;
      expect(codesByStep.get(step)).toContain(decline.reason);
      expect(decline.issuerCode).toMatch(/^[A-Z\d]{2}$/);
    }
  });

  it('tell in their number what the issuer says', () => {
    const lettered: Record<string, string> = { '1A': '70', N7: '82' };
    for (const { number, authorization } of declineCards) {
      const issuerCode = authorization.decline?.issuerCode ?? '';
      expect(number).toMatch(new RegExp(`^(405469|516277)000000[01]${lettered[issuerCode] ?? issuerCode}.$`));
    }
  });

  it('tell in their number which step goes wrong', () => {
    const steps = [
      ...['authorization', 'capture', 'refund', 'void', 'increment', 'verification'],
      ...['without CVV', 'with exemption'],
    ];
    const old = '5162770000000712';
    for (const card of stepCards.filter(({ number }) => number !== old)) {
      expect(stepsOf(card).map(([step]) => step)).toEqual([steps[Number(card.number[7])]]);
    }
  });

  it('tell in their number how an authentication begins', () => {
    const endings = ['Y', 'C', 'N', 'A', 'U', 'R', 'I'];
    for (const { number, authentication } of [...authenticationCards, ...askingCards]) {
      const place = endings.indexOf(authentication?.transStatus ?? '') + 1;
      expect(number).toMatch(new RegExp(`^(405469|516277)3[01]000000${place}.$`));
    }
  });

  it('tell in their number what the method page does, and how the authentication begins then', () => {
    const pages = ['QUICK', 'SLOW', 'SILENT'];
    for (const { number, authentication } of methodCards) {
      const [page, status] = [authentication?.method ?? '', authentication?.transStatus ?? ''];
      expect(number).toMatch(
        new RegExp(`^4054693200000${pages.indexOf(page) + 1}${['Y', 'C'].indexOf(status) + 1}.$`),
      );
    }
  });

  it('tell in their number whether the issuer asks for authentication by itself', () => {
    const reasons = askingCards.map(({ number, authorization }) => [
      number[7],
      authorization.decline?.reason,
    ]);
    expect(reasons).toEqual(askingCards.map(() => ['1', 'AUTHENTICATION_REQUIRED']));
    const others = authenticationCards.map(({ number, authorization }) => [number[7], authorization]);
    expect(others).toEqual(authenticationCards.map(() => ['0', {}]));
  });

  it('are what the README lists', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| (\d{4} \d{4} \d{4} .*) \|$/gm)];
    const cells = ([, row = '']: RegExpExecArray) =>
      row.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    expect(rows.map(cells)).toEqual(
      [
        ...[...antomCards, ...brandCards].map(antomRow),
        ...declineCards.map(declineRow),
        ...stepCards.flatMap(stepRows),
        ...checkCards.map(checkRow),
        ...disputeCards.map(checkRow),
        ...[...authenticationCards, ...askingCards].map(authenticationRow),
        ...[...methodCards, ...challengeCards, ...mishapCards].map(authenticationRow),
      ].map(([number = '', ...cells]) => [number.replace(/(\d{4})(?=\d)/g, '$1 '), ...cells]),
    );
  });
});

function antomRow(card: TestCard): string[] {
  const { number, brand, secondBrand, issuingCountry, funding, category, authorization } = card;
  const brands = secondBrand === undefined ? brand : `${brand}+${secondBrand}`;
  const words = [brands, issuingCountry, funding, ...(category === 'COMMERCIAL' ? [category] : [])];
  return [number, words.join(' '), behaviourWords(authorization)];
}

function authenticationRow({ number, brand, authentication = {} }: TestCard): string[] {
  return [number, brand, authenticationWords(authentication)];
}

function declineRow({ number, authorization }: TestCard): string[] {
  const { reason, issuerCode, issuerMessage, merchantAdviceCode = '' } = authorization.decline ?? noDecline;
  return [number, reason, `${issuerCode} ${issuerMessage}`, merchantAdviceCode];
}

function checkRow(card: TestCard): string[] {
  return [card.number, card.brand, outcomeWords(card)];
}

function stepRows(card: TestCard): string[][] {
  return stepsOf(card).map(([step, behaviour]) => [card.number, step, behaviourWords(behaviour)]);
}

const noDecline: Decline = { reason: '', issuerCode: '', issuerMessage: '' };
