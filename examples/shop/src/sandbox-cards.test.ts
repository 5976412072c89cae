import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sandboxCardGroups, type SandboxCard } from './sandbox-cards.js';

/** The simulated network's own list, which its tests compare with what it does. By number, the cells after it. */
const listed = new Map(
  [
    ...readFileSync(new URL('../../../packages/simulators/README.md', import.meta.url), 'utf8').matchAll(
      /^\| (\d{4} \d{4} \d{4} [\d ]*?) +\|(.*)\|$/gm,
    ),
  ].map(([, number = '', cells = '']) => [number.replaceAll(' ', ''), cells.replace(/\s+/g, ' ')]),
);

/** What the network's list says of a card with this outcome. */
const meanings: Record<SandboxCard['outcome'], RegExp> = {
  approved: /CREDIT \| approved/,
  declined: /declined `DO_NOT_HONOR`/,
  notEnoughMoney: /`USER_BALANCE_NOT_ENOUGH`/,
  wrongSecurityCode: /`INVALID_CVV`/,
  frictionless: /Y authenticated without a challenge/,
  challenge: /`AUTHENTICATION_REQUIRED`/,
  challengeDeclined: /`AUTHENTICATION_REQUIRED`/,
  notAuthenticated: /N not authenticated/,
  twoBrands: /CARTES_BANCAIRES\+VISA/,
  brazil: /(ELO|HIPERCARD) BR CREDIT \| approved/,
  korea: /KR CREDIT \| approved/,
  partsUnitedStates: /VISA US CREDIT \| approved/,
  partsBrazil: /VISA BR CREDIT \| approved/,
  slow: /authorization \| pending, then approved/,
  replyLost: /authorization \| approved, reply lost/,
  captureFails: /capture \| declined/,
};

describe('a card of the panel', () => {
  const cards = sandboxCardGroups.flatMap((group) => group.cards);

  it.each(cards)('$number is $outcome in the simulated network', ({ number, outcome }) => {
    expect(listed.get(number)).toMatch(meanings[outcome]);
  });

  it('stands there once', () => {
    expect(new Set(cards.map(({ number }) => number)).size).toBe(cards.length);
  });
});
