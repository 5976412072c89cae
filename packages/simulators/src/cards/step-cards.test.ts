import type { OperationReply } from '@tillgate/contract/acquirer';
import { expect, it } from 'vitest';
import type { Behaviour, Later } from '../behaviour.js';
import { holding, type LedgerCalls } from '../testing/ledger-calls.js';
import { stepCards } from './step-cards.js';

type Step = keyof Later;
const steps: readonly Step[] = ['increment', 'capture', 'void', 'refund'];

/** Makes a step possible, and takes it. */
const take: Record<Step, (calls: LedgerCalls, id: string) => OperationReply | string> = {
  increment: (calls, id) => calls.increment(id, '10'),
  capture: (calls, id) => calls.capture(id, '10'),
  void: (calls, id) => calls.void(id),
  refund: (calls, id) => {
    calls.capture('before', '50');
    return calls.refund(id, '10');
  },
};

const rows = stepCards.flatMap(({ number, later }) =>
  steps.flatMap((step) => {
    const behaviour = later[step];
    return behaviour ? [{ number, step, behaviour, later }] : [];
  }),
);

it.each(rows)('$number shows in its $step what it promises', ({ step, behaviour, later }) => {
  const calls = holding('100', later);
  expect(firstAnswer(take[step](calls, 'x'))).toBe(promised(behaviour));
  expect(calls.ledger.inquire('x')).toEqual(
    behaviour.delivery === 'LOSE_FIRST_REQUEST' ? undefined : expect.objectContaining(endOf(behaviour)),
  );
  expect(take[step](calls, 'x')).toMatchObject(endOf(behaviour));
});

it.each(rows)('$number shows nothing in other steps than $step', ({ step, later }) => {
  // A refund has a capture before it.
  const touched: readonly Step[] = step === 'capture' ? ['capture', 'refund'] : [step];
  for (const other of steps.filter((each) => !touched.includes(each))) {
    expect(take[other](holding('100', later), 'x')).toMatchObject({ state: 'APPROVED' });
  }
});

function firstAnswer(answer: OperationReply | string): string {
  return typeof answer === 'string' ? answer : answer.state;
}

function promised({ decline, delivery }: Behaviour): string {
  if (delivery === 'PEND') return 'PENDING';
  if (delivery) return 'LOST';
  return decline ? 'DECLINED' : 'APPROVED';
}

function endOf({ decline }: Behaviour): object {
  return decline ? { state: 'DECLINED', ...decline } : { state: 'APPROVED' };
}
