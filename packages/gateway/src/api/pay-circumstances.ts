import { result, type PayRequest, type Result } from '@tillgate/contract';
import type { BinRow } from '../domain/bin-table.js';
import { brandsOf, chooseBrand } from '../domain/card-terms.js';
import { cardholderFault, type Cardholder } from '../domain/cardholder.js';
import { chooseInstallments } from '../domain/installments.js';
import type { ChargeCircumstances } from '../ports.js';

/** A card that a `pay` names, and what is known of it. */
interface Subject {
  readonly number: string;
  readonly row: BinRow | undefined;
  /** The brand by which a stored card was stored. */
  readonly storedBrand?: string | undefined;
  readonly nowMs: number;
}

/** What goes to the acquirer with the card of a `pay`: all that its request gives; or why it cannot go so. */
export function payCircumstances(
  { number, row, storedBrand, nowMs }: Subject,
  message: PayRequest,
): { kind: 'goes'; circumstances: ChargeCircumstances } | { kind: 'refused'; result: Result } {
  const { paymentMethodMetaData: data = {} } = message.paymentMethod;
  const { selectedCardBrand: selectedBrand, billingAddress } = data;
  const wishes = { selectedBrand, preferredBrand: storedBrand };
  const choice = chooseBrand(brandsOf(number, row), undefined, wishes);
  if (choice.kind === 'refused') return { kind: 'refused', result: result(choice.code) };
  const cardholder = cardholderOf(data);
  const fault = faultOf(cardholder, nowMs);
  if (fault !== undefined) return { kind: 'refused', result: fault };
  const { creditPayPlan, paymentAmount } = message;
  const order = { amountMinor: BigInt(paymentAmount.value), terms: { creditPayPlan } };
  // The number of parts that the merchant fixed is what the buyer agreed to: it is that or nothing.
  const installments = chooseInstallments(order, row, creditPayPlan?.installmentNum);
  if (installments.kind === 'refused') return { kind: 'refused', result: noSuchPlan };
  const { count } = installments;
  return {
    kind: 'goes',
    circumstances: { selectedBrand: choice.brand, billingAddress, cardholder, installments: count },
  };
}

const noSuchPlan = result('PARAM_ILLEGAL', 'creditPayPlan.installmentNum: is not offered for this card');

/** What is malformed of who pays, by the names of `pay`. What a card's country needs is the issuer's to demand. */
function faultOf(cardholder: Cardholder | undefined, nowMs: number): Result | undefined {
  const fault = cardholderFault([], cardholder, nowMs)?.replace(/^birthDate/, 'dateOfBirth');
  if (fault === undefined) return undefined;
  return result('INVALID_PAYMENT_METHOD_META_DATA', `paymentMethod.paymentMethodMetaData.${fault}`);
}

type CardData = NonNullable<PayRequest['paymentMethod']['paymentMethodMetaData']>;

/** Undefined where the request tells nothing of who pays. */
function cardholderOf({
  cpf,
  dateOfBirth,
  businessNo,
  cardPasswordDigest,
}: CardData): Cardholder | undefined {
  const cardholder = { cpf, birthDate: dateOfBirth, businessNo, passwordDigits: cardPasswordDigest };
  return Object.values(cardholder).some((fact) => fact !== undefined) ? cardholder : undefined;
}
