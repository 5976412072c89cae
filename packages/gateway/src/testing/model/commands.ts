import fc from 'fast-check';
import { expect } from 'vitest';
import {
  cancelAction,
  captureAction,
  openAction,
  payAction,
  racingAction,
  raiseAction,
  refundAction,
  repeatAction,
  repeatChangedAction,
  runDueAction,
  submitAction,
  waitAction,
  type Action,
} from './actions.js';
import { answerOf, checkAnswer } from './answers.js';
import { callOf, type Call } from './calls.js';
import { expectedAnswers } from './expected.js';
import type { Model } from './model.js';
import { observe } from './observe.js';
import type { ModelWorld } from './world.js';

type Command = fc.AsyncCommand<Model, ModelWorld>;
const mostOrders = 3;

/** One call, with nothing else under way: the answer is the one that the rules name. */
class Alone implements Command {
  readonly action: Action;

  constructor(action: Action) {
    this.action = action;
  }

  check(model: Readonly<Model>): boolean {
    return isPossible(this.action, model);
  }

  async run(model: Model, world: ModelWorld): Promise<void> {
    const nowMs = world.clock.nowMs();
    const call = callOf(this.action, model, world);
    if (!call) return;
    const expected = call.kind === 'WORK' ? [] : expectedAnswers(call, model, nowMs);
    const answer = await call.send(call.node);
    await observe(model, world, this.action.type === 'RUN_DUE');
    if (call.kind === 'WORK' || !answer) return;
    expect(expected, 'the rules').toContain(answerOf(call, answer));
    checkAnswer(call, answer, model);
  }

  toString(): string {
    return wordsOf(this.action);
  }
}

/** Several calls at once, each of them perhaps twice and on two nodes: whoever wins, the promises hold. */
class AtOnce implements Command {
  readonly racers: readonly Racer[];

  constructor(racers: readonly Racer[]) {
    this.racers = racers;
  }

  check(model: Readonly<Model>): boolean {
    return this.racers.some(({ action }) => isPossible(action, model));
  }

  async run(model: Model, world: ModelWorld): Promise<void> {
    const sent = this.racers.flatMap(({ action, isTwice }) => {
      const call = isPossible(action, model) ? callOf(action, model, world) : undefined;
      if (!call) return [];
      return [call.node, ...(isTwice ? [call.node + 1] : [])].map((node) => ({ call, node }));
    });
    const answers = await Promise.all(sent.map(({ call, node }) => call.send(node)));
    await observe(model, world);
    sent.forEach(({ call }, index) => checkRacer(call, answers[index], model));
  }

  toString(): string {
    return `AT ONCE [${this.racers.map(({ action, isTwice }) => `${wordsOf(action)}${isTwice ? ' TWICE' : ''}`).join(' | ')}]`;
  }
}

interface Racer {
  readonly action: Action;
  readonly isTwice: boolean;
}

function checkRacer(call: Call, answer: Awaited<ReturnType<Call['send']>>, model: Model): void {
  if (call.kind !== 'WORK' && answer) checkAnswer(call, answer, model);
}

function isPossible({ type }: Action, { orders, asked }: Readonly<Model>): boolean {
  switch (type) {
    case 'OPEN':
    case 'PAY':
      return orders.length < mostOrders;
    case 'SUBMIT':
    case 'CANCEL':
      return orders.length > 0;
    case 'RAISE':
    case 'CAPTURE':
    case 'REFUND':
      return orders.some(({ seen }) => seen !== undefined);
    case 'REPEAT':
    case 'REPEAT_CHANGED':
      return asked.length > 0;
    case 'RUN_DUE':
    case 'WAIT':
      return true;
  }
}

function wordsOf({ type, ...rest }: Action): string {
  return `${type} ${Object.entries(rest)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ')}`;
}

const racer = fc.record({
  action: fc.oneof({ weight: 12, arbitrary: racingAction }, { weight: 1, arbitrary: payAction }),
  isTwice: fc.boolean(),
});
const atOnce = fc.array(racer, { minLength: 2, maxLength: 4 }).map((racers) => new AtOnce(racers));
const alone = (action: fc.Arbitrary<Action>) => action.map((one) => new Alone(one));

const payingActions = fc.oneof(
  payAction.map((action) => [action]),
  fc.tuple(openAction, submitAction),
  fc.tuple(payAction, captureAction),
);

/** How a run begins: with one or two orders that somebody tried to pay. */
export const beginningArbitrary: fc.Arbitrary<Command[]> = fc
  .array(payingActions, { minLength: 1, maxLength: 2 })
  .map((orders) => orders.flatMap(onOrder));

/** What follows on the opening of an order is about that order. */
function onOrder(actions: readonly Action[], order: number): Command[] {
  return actions.map((action) => new Alone('order' in action ? { ...action, order } : action));
}

/** How it goes on. Each kind is as likely as it stands here. */
export const commandsArbitrary = fc.commands<Model, ModelWorld, false>(
  [
    alone(openAction),
    alone(payAction),
    alone(submitAction),
    alone(captureAction),
    alone(captureAction),
    alone(captureAction),
    alone(refundAction),
    alone(refundAction),
    alone(raiseAction),
    alone(cancelAction),
    alone(repeatAction),
    alone(repeatChangedAction),
    alone(runDueAction),
    alone(waitAction),
    atOnce,
    atOnce,
    atOnce,
    atOnce,
  ],
  { maxCommands: 20, size: 'max' },
);
