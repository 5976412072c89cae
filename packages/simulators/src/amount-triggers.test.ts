import { readFileSync } from 'node:fs';
import { gatewayResultCodes, wireMethods } from '@tillgate/contract';
import { describe, expect, it } from 'vitest';
import { amountTriggers } from './amount-triggers.js';
import { behaviourWords } from './cards/card-words.js';
import { judgeAuthorization } from './issuer.js';
import { cardOf } from './testing/scripted-network.js';

const triggers = [...amountTriggers].map(([value, behaviour]) => ({ value, behaviour }));

function authorize(number: string, value: string) {
  const names = { operationId: 'a', paymentId: 'p', merchantId: 'm' };
  return judgeAuthorization({ ...names, amount: { currency: 'JPY', value }, card: cardOf(number) });
}

describe('an amount', () => {
  it.each(triggers)(
    'of $value does what the table says to a card that is approved',
    ({ value, behaviour }) => {
      const { reply, ...verdict } = authorize('9400000100000006', value);
      expect(verdict.behaviour).toEqual(behaviour);
      expect(reply).toMatchObject({ card: { brand: 'BC' }, ...behaviour.decline });
      expect(reply.state).toBe(behaviour.decline ? 'DECLINED' : 'APPROVED');
    },
  );

  it.each(triggers)('of $value changes nothing of a card that declines', ({ value }) => {
    expect(authorize('4054690000000518', value).reply).toMatchObject({ reason: 'USER_BALANCE_NOT_ENOUGH' });
  });

  it('declines with codes that pay can answer, and that no issuer says', () => {
    const told = new Set<string>([...wireMethods.pay.resultCodes, ...gatewayResultCodes]);
    for (const { behaviour } of triggers) {
      if (!behaviour.decline) continue;
      expect(told).toContain(behaviour.decline.reason);
      expect(behaviour.decline.issuerCode).toBeUndefined();
    }
  });

  it('is in the README, and no other', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| (\d\d) +\| (.*?) +\|$/gm)];
    expect(rows.map(([, value, words = '']) => [value, words.replaceAll('`', '')])).toEqual(
      triggers.map(({ value, behaviour }) => [value, behaviourWords(behaviour)]),
    );
  });
});
