import type { Answer } from '../test-gateway.js';
import type { Action, OperatingAction } from './actions.js';
import { modelCards, type CardName } from './cards.js';
import { money, operationMessage, orderMessage, requestedOperation } from './messages.js';
import type { Asked, Model, Order } from './model.js';
import type { ModelWorld } from './world.js';

/** An action made concrete: whom it calls and with what. It is resolved before it is sent, so that several can race. */
export type Call =
  | ({ readonly kind: 'WIRE'; readonly asked: Asked } & Sendable<Answer>)
  | ({ readonly kind: 'FORM'; readonly order: Order; readonly card: CardName } & Sendable<Answer>)
  | ({ readonly kind: 'WORK' } & Sendable<undefined>);

interface Sendable<T> {
  /** The node that the action names. */
  readonly node: number;
  send(node: number): Promise<T>;
}

const hour = 60 * 60_000;
const payLife = 14 * 60_000;

/** Undefined where the action has nothing to act on. */
export function callOf(action: Action, model: Model, world: ModelWorld): Call | undefined {
  switch (action.type) {
    case 'OPEN':
      return opening(action, model, world);
    case 'PAY':
      return paying(action, model, world);
    case 'SUBMIT':
      return submitting(action, model, world);
    case 'RAISE':
    case 'CAPTURE':
    case 'REFUND':
      return operating(action, model, world);
    case 'CANCEL':
      return cancelling(action, model, world);
    case 'REPEAT':
    case 'REPEAT_CHANGED':
      return repeating(action, model, world);
    case 'RUN_DUE':
      return { kind: 'WORK', node: action.node, send: (node) => world.runDue(node) };
    case 'WAIT':
      return { kind: 'WORK', node: 0, send: () => world.wait(action.minutes * 60_000) };
  }
}

function wire(world: ModelWorld, node: number, asked: Asked): Call {
  const send = async (toNode: number) => {
    asked.sent++;
    const answer = await world.ask(toNode, asked.method, asked.message);
    if (asked.method === 'createPaymentSession' && answer.json.result.resultStatus === 'S') {
      asked.order.sessionData = String(answer.json['paymentSessionData']);
    }
    return answer;
  };
  return { kind: 'WIRE', asked, node, send };
}

function first(world: ModelWorld, model: Model, node: number, asked: Omit<Asked, 'sent'>): Call {
  const kept = { ...asked, sent: 0 };
  model.asked.push(kept);
  return wire(world, node, kept);
}

type Opened = Extract<Action, { type: 'OPEN' | 'PAY' }>;

function opening(action: Extract<Action, { type: 'OPEN' }>, model: Model, world: ModelWorld): Call {
  const order = newOrder(action, model, world, { source: 'SESSION', lifeMs: hour });
  const message = {
    ...orderMessage(order, world),
    paymentMethod: { paymentMethodType: 'CARD' },
  };
  return first(world, model, action.node, { method: 'createPaymentSession', order, message });
}

function paying(action: Extract<Action, { type: 'PAY' }>, model: Model, world: ModelWorld): Call {
  const order = newOrder(action, model, world, { source: 'API', lifeMs: payLife });
  const { number: cardNo } = modelCards[action.card];
  const paymentMethodMetaData = { cardNo, expiryMonth: '12', expiryYear: '99', cvv: '123' };
  const message = {
    ...orderMessage(order, world),
    paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData },
    env: { terminalType: 'WEB' },
  };
  return first(world, model, action.node, { method: 'pay', order, message });
}

function newOrder(
  { captureMode, value }: Opened,
  model: Model,
  world: ModelWorld,
  { source, lifeMs }: { source: Order['source']; lifeMs: number },
): Order {
  const expiresAtMs = world.clock.nowMs() + lifeMs;
  const amountMinor = BigInt(value);
  const paymentRequestId = world.newId();
  const unseen = { seen: undefined, status: undefined, told: 0 };
  const order = { paymentRequestId, source, captureMode, amountMinor, expiresAtMs, ...unseen };
  model.orders.push(order);
  return order;
}

function submitting(
  { node, order: index, card: name }: Extract<Action, { type: 'SUBMIT' }>,
  model: Model,
  world: ModelWorld,
): Call | undefined {
  const order = orderAt(model, index);
  const { number } = modelCards[name];
  const card = { number, expiryMonth: '12', expiryYear: '99', cvv: '123', holderName: 'A Buyer' };
  if (order?.sessionData === undefined) return undefined;
  const { sessionData } = order;
  return {
    kind: 'FORM',
    order,
    card: name,
    node,
    send: (toNode) => world.askCheckout(toNode, 'submitCard', { sessionData, card }),
  };
}

function operating(action: OperatingAction, model: Model, world: ModelWorld): Call | undefined {
  const order = orderAt(model, action.order);
  const paymentId = order?.seen?.facts.paymentId;
  if (!order || paymentId === undefined) return undefined;
  const operation = requestedOperation(action, order, world.newId());
  const { method, message } = operationMessage(operation, paymentId, world);
  return first(world, model, action.node, { method, order, message, operation });
}

function cancelling(
  { node, order: index, by }: Extract<Action, { type: 'CANCEL' }>,
  model: Model,
  world: ModelWorld,
): Call | undefined {
  const order = orderAt(model, index);
  if (!order) return undefined;
  const { paymentRequestId, seen } = order;
  const message = by === 'paymentId' && seen ? { paymentId: seen.facts.paymentId } : { paymentRequestId };
  return first(world, model, node, { method: 'cancel', order, message });
}

function repeating(
  { type, node, request }: Extract<Action, { type: 'REPEAT' | 'REPEAT_CHANGED' }>,
  model: Model,
  world: ModelWorld,
): Call | undefined {
  const asked = model.asked[request % (model.asked.length || 1)];
  if (!asked || asked.sent === 0) return undefined;
  if (type === 'REPEAT') return wire(world, node, asked);
  const changed = changedFrom(asked, world);
  return changed && wire(world, node, changed);
}

/** The same request id with another amount; it is not kept, as no honest merchant sends it again. */
function changedFrom(asked: Asked, world: ModelWorld): Asked | undefined {
  const { method, order, operation, message } = asked;
  if (operation) {
    const other = { ...operation, amountMinor: operation.amountMinor + 1n };
    return {
      order,
      operation: other,
      ...operationMessage(other, String(message['paymentId']), world),
      sent: 1,
    };
  }
  if (method === 'cancel') return undefined;
  return { method, order, message: { ...message, paymentAmount: money(order.amountMinor + 1n) }, sent: 1 };
}

function orderAt(model: Model, index: number): Order | undefined {
  return model.orders[index % (model.orders.length || 1)];
}
