import {
  applyPaymentFact,
  newOrder,
  setAside,
  type GatewayFact,
  type Order,
  type RejectionReason,
} from '../order.js';
import type { ShopDatabase } from './database.js';
import { Row } from './row.js';
import { paymentRequestOfPayment } from './sessions.js';

export interface OrderItem {
  productId: string;
  name: string;
  /** Price of one, in the smallest unit. */
  unitMinor: number;
  quantity: number;
}

export interface StoredOrder {
  order: Order;
  items: OrderItem[];
  createdAtMs: number;
  /** The buyer came back from paying, and the result is not known yet. */
  awaitsResult: boolean;
}

export interface Placement {
  id: string;
  number: string;
  /** Used once: a form that is sent twice makes one order. */
  token: string | undefined;
  currency: string;
  items: readonly OrderItem[];
  createdAtMs: number;
}

/** Stores a new order; its amount is the sum of its items. */
export function insertOrder(database: ShopDatabase, placement: Placement): void {
  const { id, number, token, currency, items, createdAtMs } = placement;
  const amountMinor = items.reduce((sum, { unitMinor, quantity }) => sum + unitMinor * quantity, 0);
  database.transaction(() => {
    database
      .prepare(
        `insert into orders (id, number, placement_token, currency, amount_minor, created_at_ms)
         values (?, ?, ?, ?, ?, ?)`,
      )
      .run(id, number, token ?? null, currency, amountMinor, createdAtMs);
    const insert = database.prepare('insert into order_items values (?, ?, ?, ?, ?)');
    for (const item of items) insert.run(id, item.productId, item.name, item.unitMinor, item.quantity);
  })();
}

export function findOrder(database: ShopDatabase, id: string): StoredOrder | undefined {
  const found = database.prepare('select * from orders where id = ?').get(id);
  if (found === undefined) return undefined;
  const row = new Row(found);
  const [number, currency] = [row.text('number'), row.text('currency')];
  const order = newOrder({ id, number, currency, amountMinor: row.integer('amount_minor') });
  return {
    order: { ...order, paymentRequestIds: paymentRequestIds(database, id), ...factsOf(database, id) },
    items: itemsOf(database, id),
    createdAtMs: row.integer('created_at_ms'),
    awaitsResult: row.integer('awaits_result') === 1,
  };
}

export function findOrderByToken(database: ShopDatabase, token: string): StoredOrder | undefined {
  const found = database.prepare('select id from orders where placement_token = ?').get(token);
  return found === undefined ? undefined : findOrder(database, new Row(found).text('id'));
}

/** An order before and after facts; the same object where they changed nothing. */
export interface AppliedFacts {
  before: Order;
  after: Order;
}

/** Applies facts to an order in one transaction. Writes nothing where nothing changed. */
export function applyFacts(
  database: ShopDatabase,
  id: string,
  facts: readonly GatewayFact[],
): AppliedFacts | undefined {
  return database.transaction(() => {
    const before = findOrder(database, id)?.order;
    if (!before) return undefined;
    const after = facts.reduce<Order>((order, fact) => withStoredFact(database, order, fact), before);
    if (after !== before) replaceFacts(database, after);
    return { before, after };
  })();
}

/** A payment's id stays with the payment request that it was first reported for. */
function withStoredFact(database: ShopDatabase, order: Order, fact: GatewayFact): Order {
  const bound = paymentRequestOfPayment(database, fact.paymentId);
  const isElsewhere = bound !== undefined && bound !== fact.paymentRequestId;
  return isElsewhere ? setAside(order, { fact, reason: 'OTHER_PAYMENT' }) : applyPaymentFact(order, fact);
}

function replaceFacts(database: ShopDatabase, { id, facts, rejected }: Order): void {
  database.prepare('delete from facts where order_id = ?').run(id);
  for (const fact of facts) insertFact(database, id, fact, '');
  for (const { fact, reason } of rejected) insertFact(database, id, fact, reason);
}

/** Notes whether the buyer's return waits for a result, so that a restart goes on asking. */
export function setAwaitsResult(database: ShopDatabase, id: string, awaits: boolean): void {
  database.prepare('update orders set awaits_result = ? where id = ?').run(awaits ? 1 : 0, id);
}

export function ordersAwaitingResult(database: ShopDatabase): string[] {
  const rows = database.prepare('select id from orders where awaits_result = 1').all();
  return rows.map((row) => new Row(row).text('id'));
}

function itemsOf(database: ShopDatabase, id: string): OrderItem[] {
  const rows = database.prepare('select * from order_items where order_id = ? order by rowid').all(id);
  return rows.map((found) => {
    const row = new Row(found);
    const [productId, name] = [row.text('product_id'), row.text('name')];
    return { productId, name, unitMinor: row.integer('unit_minor'), quantity: row.integer('quantity') };
  });
}

function paymentRequestIds(database: ShopDatabase, id: string): string[] {
  const rows = database
    .prepare(
      'select payment_request_id from payment_sessions where order_id = ? order by created_at_ms desc, rowid desc',
    )
    .all(id);
  return rows.map((row) => new Row(row).text('payment_request_id'));
}

const reasons: readonly (RejectionReason | '')[] = [
  '',
  'OTHER_ORDER',
  'OTHER_CURRENCY',
  'OTHER_AMOUNT',
  'OTHER_PAYMENT',
];

function factsOf(database: ShopDatabase, id: string): Pick<Order, 'facts' | 'rejected'> {
  const rows = database.prepare('select * from facts where order_id = ? order by rowid').all(id);
  const read = rows.map((found) => {
    const row = new Row(found);
    return { fact: factOf(row), reason: row.oneOf('rejection', reasons) };
  });
  return {
    facts: read.flatMap(({ fact, reason }) => (reason === '' ? [fact] : [])),
    rejected: read.flatMap(({ fact, reason }) => (reason === '' ? [] : [{ fact, reason }])),
  };
}

function factOf(row: Row): GatewayFact {
  return {
    kind: row.oneOf('kind', ['PAYMENT', 'CAPTURE']),
    source: row.oneOf('source', ['NOTIFICATION', 'INQUIRY']),
    paymentRequestId: row.text('payment_request_id'),
    paymentId: row.text('payment_id'),
    amount: { currency: row.text('currency'), value: row.text('value') },
    status: row.oneOf('status', ['SUCCESS', 'FAIL', 'CANCELLED', 'PROCESSING']),
    resultCode: row.text('result_code'),
    observedAtMs: row.integer('observed_at_ms'),
  };
}

function insertFact(database: ShopDatabase, id: string, fact: GatewayFact, rejection: string): void {
  const { kind, source, paymentRequestId, paymentId, amount, status, resultCode, observedAtMs } = fact;
  database
    .prepare('insert into facts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      id,
      kind,
      source,
      paymentRequestId,
      paymentId,
      amount.currency,
      amount.value,
      status,
      resultCode,
      observedAtMs,
      rejection,
    );
}
