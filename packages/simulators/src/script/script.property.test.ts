import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
  LedgerAuthorization,
  OperationThen,
  ScriptRuleRequest,
} from '@tillgate/contract/network-script';
import { AcquirerHost } from '../acquirer-host.js';
import { Ledger } from '../ledger.js';
import type { LaterOperation } from '../operation.js';
import { memoryJournal } from '../testing/memory-journal.js';
import { cardOf } from '../testing/scripted-network.js';
import { ledgerPage } from './ledger-view.js';
import { RuleBook } from './rule-book.js';

const merchants = ['m-1', 'm-2'] as const;
const numbers = [
  '4054695723100768',
  '4054690000000518',
  '5162770100000745',
  '5162770200000728',
  '4111111111111111',
];
const laterKinds = ['INCREMENT', 'CAPTURE', 'CAPTURE', 'CAPTURE', 'REFUND', 'REFUND', 'VOID'] as const;

const delayMs = fc.constantFrom(undefined, undefined, 1);
const travel = fc.record({
  delivery: fc.constantFrom(undefined, 'PEND', 'LOSE_REPLY', 'LOSE_REQUEST'),
  delayRequestMs: delayMs,
  delayReplyMs: delayMs,
});
const thenArbitrary: fc.Arbitrary<OperationThen> = fc
  .tuple(fc.constantFrom('AS_CARD', 'APPROVED', 'APPROVED', 'DECLINED'), travel)
  .map(([answer, how]) =>
    answer === 'DECLINED' ? { answer, reason: 'PROCESS_FAIL', ...how } : { answer, ...how },
  );
const ruleArbitrary: fc.Arbitrary<ScriptRuleRequest> = fc.record({
  on: fc.constantFrom('AUTHORIZATION', 'CAPTURE', 'REFUND', 'VOID', 'INCREMENT', 'OPERATION'),
  match: fc.constantFrom({}, { merchantId: 'm-1' }, { card: '4*' }, { amount: '3*' }),
  times: fc.constantFrom(1 as const, 2 as const, 'ALWAYS' as const),
  then: thenArbitrary,
});

const id = fc.integer({ min: 0, max: 3 });
const value = fc.integer({ min: 1, max: 60 }).map(String);
const stepArbitrary = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), rule: ruleArbitrary }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('authorize' as const), id, number: fc.constantFrom(...numbers) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('operate' as const),
      kind: fc.constantFrom(...laterKinds),
      authorization: id,
      id,
      value,
      isFinal: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('inquire' as const, 'abandon' as const), id }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('reset' as const, 'keep' as const, 'restore' as const),
      merchant: fc.constantFrom(...merchants),
    }),
  },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

const merchantOf = (authorization: number) => merchants[authorization % 2 === 0 ? 0 : 1];

function operationOf(step: Extract<Step, { do: 'operate' }>): LaterOperation {
  const { kind, authorization, isFinal } = step;
  const names = {
    operationId: `${kind} ${step.id} of a-${authorization}`,
    authorizationId: `a-${authorization}`,
  };
  const amount = { currency: 'SGD', value: step.value };
  if (kind === 'VOID') return { kind, ...names };
  return kind === 'CAPTURE' ? { kind, ...names, amount, isFinal } : { kind, ...names, amount };
}

interface World {
  readonly host: AcquirerHost;
  readonly ledger: Ledger;
  readonly rules: RuleBook;
}

function take({ host, ledger, rules }: World, step: Step): Promise<unknown> | undefined {
  switch (step.do) {
    case 'rule':
      rules.add(step.rule);
      return undefined;
    case 'authorize': {
      const names = {
        operationId: `a-${step.id}`,
        paymentId: `p-${step.id}`,
        merchantId: merchantOf(step.id),
      };
      const amount = { currency: 'SGD', value: '100' };
      return host.authorize({ ...names, amount, card: cardOf(step.number) });
    }
    case 'operate':
      return host.operate(operationOf(step));
    case 'inquire':
      return host.inquire(`a-${step.id}`);
    case 'abandon':
      return host.abandon(`a-${step.id}`, { merchantId: merchantOf(step.id) });
    case 'reset':
      ledger.reset(step.merchant);
      return undefined;
    case 'keep':
      ledger.keepSnapshot(step.merchant, 's');
      return undefined;
    case 'restore':
      ledger.restore(step.merchant, 's');
      return undefined;
  }
}

function booksOf(ledger: Ledger): LedgerAuthorization[] {
  return ledgerPage(ledger, { limit: 1000 }).authorizations;
}

/** What the operations that a caller was told of add up to. */
function sumOf({ operations }: LedgerAuthorization, ...kinds: string[]): bigint {
  return operations
    .filter(({ kind, state }) => state === 'APPROVED' && kinds.includes(kind))
    .reduce((total, operation) => total + BigInt(operation.value ?? 0), 0n);
}

function expectSound(row: LedgerAuthorization): void {
  const isHeld = row.state === 'APPROVED';
  expect(BigInt(row.held)).toBe(isHeld ? sumOf(row, 'AUTHORIZATION', 'INCREMENT') : 0n);
  expect(BigInt(row.captured)).toBe(sumOf(row, 'CAPTURE'));
  expect(BigInt(row.refunded)).toBe(sumOf(row, 'REFUND'));
  expect(BigInt(row.captured) + BigInt(row.released)).toBeLessThanOrEqual(BigInt(row.held));
  expect(BigInt(row.refunded)).toBeLessThanOrEqual(BigInt(row.captured));
  const ids = row.operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
}

it('no script makes the books wrong, or other after a restart', async () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 10, maxLength: 70 }), async (steps) => {
      const journal = memoryJournal();
      const world = { ledger: new Ledger(journal), rules: new RuleBook() };
      const host = new AcquirerHost({ ...world, wait: turn });
      const underway: Promise<unknown>[] = [];
      for (const [index, step] of steps.entries()) {
        const answer = take({ ...world, host }, step);
        if (answer) underway.push(answer);
        if (index % 3 === 0) await turn();
      }
      await Promise.all(underway);
      const books = booksOf(world.ledger);
      for (const row of books) expectSound(row);
      const restarted = new Ledger(memoryJournal(journal.read()));
      expect(booksOf(restarted)).toEqual(books);
      for (const { operations } of books) {
        for (const { operationId } of operations) {
          expect(restarted.inquire(operationId)).toEqual(world.ledger.inquire(operationId));
        }
      }
      for (const row of booksOf(world.ledger)) expectSound(row);
    }),
    { numRuns: 300 },
  );
});
