import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormTexts } from './locale.js';
import { textsFor } from './product-texts.js';

const folder = new URL('../shared/locales/', import.meta.url);
const locales = readdirSync(folder);

function read(file: string): FormTexts {
  const texts: FormTexts = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return texts;
}

/** What a form that stores a card never shows: amounts, stored cards, challenges. */
const neverInVaulting = new Set([
  ...['page.leaveChallengeTitle', 'page.leaveChallenge', 'challenge.text'],
  ...['form.installments', 'form.installmentsOnce', 'form.installmentsMany'],
]);

/** Those that speak of payments of another day. */
const ofLaterPayments = new Set(['vaulting.doneText', 'states.doneText']);

/** Every text by its path. */
function textsByPath(texts: FormTexts): [string, string][] {
  return Object.entries(texts).flatMap(([section, rows]) =>
    Object.entries(rows).map(([key, text]): [string, string] => [`${section}.${key}`, JSON.stringify(text)]),
  );
}

describe('the texts of a form', () => {
  it('that takes a payment are those of its language', () => {
    const texts = read('en_US.json');
    expect(textsFor('CASHIER_PAYMENT', texts)).toBe(texts);
    expect(textsFor('ELEMENT_PAYMENT', texts)).toBe(texts);
  });

  it('that stores a card do not speak of paying', () => {
    const speaking = textsByPath(textsFor('VAULTING', read('en_US.json')))
      .filter(([path]) => !neverInVaulting.has(path) && !ofLaterPayments.has(path))
      .filter(([, text]) => /\bpa(y|ys|id|ying|yments?)\b/i.test(text));
    expect(speaking).toEqual([]);
  });

  it.each(locales)('that stores a card are not those of a payment, in %s', (file) => {
    const texts = read(file);
    const ofPayment = new Map(textsByPath(texts));
    const own = textsByPath(textsFor('VAULTING', texts))
      .filter(([path, text]) => ofPayment.get(path) !== text)
      .map(([path]) => path);
    expect(own).toEqual([
      ...['page.frameTitle', 'page.leaveTitle', 'page.leaveSubmitted', 'page.leaveStay'],
      ...['form.title', 'form.pay', 'form.paying', 'form.brandChoice'],
      ...['notices.offline', 'notices.unknownTitle', 'notices.unknownOutcome'],
      ...['declines.title', 'declines.generic', 'declines.balance', 'declines.limit'],
      ...['declines.refused', 'declines.unavailable'],
      ...['states.confirmingTitle', 'states.unsettledTitle', 'states.unsettledText'],
      ...['states.doneTitle', 'states.doneText', 'states.expiredText', 'states.refusedTitle'],
    ]);
  });
});
