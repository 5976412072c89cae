import { readFileSync } from 'node:fs';
import { isResultCode } from '@tillgate/contract';
import { expect, it } from 'vitest';
import { findTestCard, testCards } from './test-cards.js';

it('has no number twice', () => {
  expect(new Set(testCards.map(({ number }) => number)).size).toBe(testCards.length);
});

it.each(testCards.map(({ number }) => number))('%s passes the Luhn check', (number) => {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  expect(sum % 10).toBe(0);
});

it('declines with codes that the gateway knows', () => {
  const reasons = testCards.flatMap(({ outcome }) => (outcome.kind === 'DECLINE' ? [outcome.reason] : []));
  expect(reasons.filter((reason) => !isResultCode(reason))).toEqual([]);
});

it('is what the README lists', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| (\d{4} \d{4} \d{4} \d{4}) \|[^|]*\| (.*?) *\|$/gm)];
  const listed = rows.map(([, number = '', outcome = '']) => [number.replaceAll(' ', ''), outcome] as const);
  expect(listed.map(([number]) => number)).toEqual(testCards.map(({ number }) => number));
  for (const [number, outcome] of listed) expect(outcome).toMatch(wordsFor(number));
});

function wordsFor(number: string): RegExp {
  const outcome = findTestCard(number)?.outcome;
  switch (outcome?.kind) {
    case 'APPROVE':
      return /^approved$/;
    case 'APPROVE_BUT_DECLINE_CAPTURE':
      return /^approved; the capture is declined/;
    case 'LOSE_REPLY':
      return /^reply lost/;
    case 'LOSE_REQUEST':
      return /^request lost/;
    case 'PEND':
      return /^pending/;
    case 'DECLINE':
      return new RegExp(`^declined \`${outcome.reason}\` \\(${outcome.issuerCode}\\)$`);
    case undefined:
      return /never/;
  }
}
