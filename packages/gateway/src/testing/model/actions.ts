import fc from 'fast-check';
import { modelCards, type CardName } from './cards.js';

/**
 * What a merchant, a buyer, the worker or time may do. Orders and requests are told by a number, taken modulo how many
 * there are; amounts by a share, so that a shorter list of commands means the same. A challenge of 3-D Secure will be an
 * action of the buyer, beside SUBMIT.
 */
export type Action =
  | {
      readonly type: 'OPEN';
      readonly node: number;
      readonly captureMode: 'AUTOMATIC' | 'MANUAL';
      readonly value: string;
    }
  | { readonly type: 'SUBMIT'; readonly node: number; readonly order: number; readonly card: CardName }
  | {
      readonly type: 'PAY';
      readonly node: number;
      readonly captureMode: 'AUTOMATIC' | 'MANUAL';
      readonly value: string;
      readonly card: CardName;
    }
  | { readonly type: 'RAISE'; readonly node: number; readonly order: number; readonly percent: number }
  | {
      readonly type: 'CAPTURE';
      readonly node: number;
      readonly order: number;
      readonly percent: number;
      readonly isLast: boolean;
    }
  | {
      readonly type: 'REFUND';
      readonly node: number;
      readonly order: number;
      readonly percent: number;
      readonly isOfCapture: boolean;
      readonly isAsync: boolean;
    }
  | {
      readonly type: 'CANCEL';
      readonly node: number;
      readonly order: number;
      readonly by: 'paymentId' | 'paymentRequestId';
    }
  | { readonly type: 'REPEAT'; readonly node: number; readonly request: number }
  | { readonly type: 'REPEAT_CHANGED'; readonly node: number; readonly request: number }
  | { readonly type: 'RUN_DUE'; readonly node: number }
  | { readonly type: 'WAIT'; readonly minutes: number };

/** What is asked of a payment by an id of its own. */
export type OperatingAction = Extract<Action, { type: 'RAISE' | 'CAPTURE' | 'REFUND' }>;

const day = 24 * 60;

function isCardName(name: string): name is CardName {
  return name in modelCards;
}

const node = fc.nat(1);
const order = fc.nat(2);
const value = fc.constantFrom('4200', '4200', '7');
const captureMode = fc.constantFrom(
  'AUTOMATIC' as const,
  'MANUAL' as const,
  'MANUAL' as const,
  'MANUAL' as const,
);
const card = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CardName>('approved') },
  { weight: 5, arbitrary: fc.constantFrom(...Object.keys(modelCards).filter(isCardName)) },
);
const percent = fc.constantFrom(100, 100, 50, 50, 30, 101);
const type = <Type extends string>(name: Type) => fc.constant(name);

export const openAction = fc.record({ type: type('OPEN'), node, captureMode, value });
export const payAction = fc.record({ type: type('PAY'), node, captureMode, value, card });
export const submitAction = fc.record({ type: type('SUBMIT'), node, order, card });
export const raiseAction = fc.record({
  type: type('RAISE'),
  node,
  order,
  percent: fc.constantFrom(150, 120, 100),
});
export const captureAction = fc.record({ type: type('CAPTURE'), node, order, percent, isLast: fc.boolean() });
export const refundAction = fc.record({
  type: type('REFUND'),
  node,
  order,
  percent,
  isOfCapture: fc.boolean(),
  isAsync: fc.boolean(),
});
export const cancelAction = fc.record({
  type: type('CANCEL'),
  node,
  order,
  by: fc.constantFrom('paymentId' as const, 'paymentRequestId' as const),
});
export const repeatAction = fc.record({ type: type('REPEAT'), node, request: fc.nat(20) });
export const repeatChangedAction = fc.record({ type: type('REPEAT_CHANGED'), node, request: fc.nat(20) });
export const runDueAction = fc.record({ type: type('RUN_DUE'), node });
export const waitAction = fc.record({
  type: type('WAIT'),
  minutes: fc.constantFrom(1, 1, 5, 5, 15, 61, day, 8 * day),
});

/** What may be under way at the same time. */
export const racingAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: submitAction },
  { weight: 3, arbitrary: captureAction },
  { weight: 3, arbitrary: refundAction },
  { weight: 2, arbitrary: cancelAction },
  { weight: 2, arbitrary: raiseAction },
  { weight: 2, arbitrary: repeatAction },
  { weight: 1, arbitrary: repeatChangedAction },
  { weight: 2, arbitrary: runDueAction },
  { weight: 1, arbitrary: waitAction },
);
