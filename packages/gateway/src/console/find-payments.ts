import type { Condition, Value } from '../db/conditions.js';
import type { Db } from '../db/engine.js';
import { findNamedPayments } from '../db/named-payments.js';
import { newest, paymentsNamed, paymentsWith, type Page } from '../db/payment-list.js';
import { nameKey, type SummaryRow } from '../db/payment-summaries.js';
import { readSearch, type Search } from './read-search.js';

/** What the filters of the list of payments give. */
export interface PaymentFilter {
  readonly search?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly currency?: string | undefined;
  readonly brand?: string | undefined;
}

/** Payments of a merchant that fulfil every filter, newest first. Amounts, names and ids are each looked up by an index. */
export async function findPayments(db: Db, page: Page, filter: PaymentFilter): Promise<SummaryRow[]> {
  const filters = conditionsOf(filter);
  const search = filter.search === undefined ? undefined : readSearch(filter.search);
  if (!search) return paymentsWith(db, page, filters);
  const named = await findNamedPayments(db, page.clientId, search.id);
  const found = await paymentsNamed(db, page, named, filters);
  for (const way of waysOf(search)) found.push(...(await paymentsWith(db, page, [...way, ...filters])));
  return newest(found, page.limit);
}

function conditionsOf({ state, currency, brand }: PaymentFilter): Condition[] {
  return [
    ...(state === undefined ? [] : [equal('state', ...state)]),
    ...(currency === undefined ? [] : [equal('currency', currency)]),
    ...(brand === undefined ? [] : [equal('brand', brand)]),
  ];
}

/** The ways in which a payment may fit a search, each with all that it is to fulfil. */
function waysOf({ id, lastFour, amounts, buyer, nameBegins }: Search): Condition[][] {
  const key = nameBegins === undefined ? undefined : nameKey(nameBegins);
  return [
    [equal('reference_order_id', id)],
    ...(lastFour === undefined ? [] : [[equal('last_four', lastFour)]]),
    ...amounts.map(({ minor, currencies }) => [
      equal('amount', minor),
      ...(currencies === undefined ? [] : [equal('currency', ...currencies)]),
    ]),
    [equal('buyer_id_key', buyer)],
    [equal('buyer_email_key', buyer)],
    // `g` comes after every hexadecimal digit.
    ...(key === undefined
      ? []
      : [[{ kind: 'range', column: 'buyer_name_key', from: key, below: `${key}g` } as const]]),
  ];
}

function equal(
  column: Extract<Condition, { kind: 'equal' }>['column'],
  ...values: readonly Value[]
): Extract<Condition, { kind: 'equal' }> {
  return { kind: 'equal', column, values };
}
