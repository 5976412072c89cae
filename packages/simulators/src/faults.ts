import type { ResultCode, wireMethods, WireMethodName } from '@tillgate/contract';
import { balanceOf, type Account, type Balance } from './balance.js';
import type { LaterOperation } from './operation.js';

/** The largest sum that an amount of the protocol can name. */
const largestSumMinor = 10n ** 16n - 1n;

type Kind = LaterOperation['kind'];

/** By which of the gateway's methods a merchant hears of a refusal; so it is one of that method's codes. */
interface MethodOf extends Record<Kind, WireMethodName> {
  INCREMENT: 'updateAmount';
  CAPTURE: 'capture';
  VOID: 'cancel';
  REFUND: 'refund';
}
type CodeOf<K extends Kind> = (typeof wireMethods)[MethodOf[K]]['resultCodes'][number];
type Rule<K extends Kind> = (
  balance: Balance,
  amountMinor: bigint,
  account: Account,
) => CodeOf<K> | undefined;

/** Why an approved authorisation does not allow an operation; undefined where it does. */
const rules: { readonly [K in Kind]: Rule<K> } = {
  INCREMENT: ({ isVoided, isFinal, capturedMinor, heldMinor }, amountMinor, account) => {
    if (isVoided) return 'AUTH_CANCELLED';
    if (isFinal || capturedMinor > 0n) return 'ORDER_STATUS_INVALID';
    if (!allowsIncrement(account)) return 'NO_PAY_OPTIONS';
    return heldMinor + amountMinor > largestSumMinor ? 'PAYMENT_AMOUNT_EXCEED_LIMIT' : undefined;
  },
  CAPTURE: ({ isVoided, isFinal, capturableMinor }, amountMinor) => {
    if (isVoided) return 'AUTH_CANCELLED';
    if (isFinal) return 'ORDER_STATUS_INVALID';
    return amountMinor > capturableMinor ? 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' : undefined;
  },
  VOID: ({ capturableMinor }) => (capturableMinor === 0n ? 'ORDER_STATUS_INVALID' : undefined),
  REFUND: ({ settledMinor, refundableMinor }, amountMinor) => {
    if (settledMinor === 0n) return 'ORDER_STATUS_INVALID';
    return amountMinor > refundableMinor ? 'REFUND_AMOUNT_EXCEED' : undefined;
  },
};

/** The code that stands for "there is no such authorisation". */
const notFound: { readonly [K in Kind]: CodeOf<K> } = {
  INCREMENT: 'AUTH_NOT_FOUND',
  CAPTURE: 'AUTH_NOT_FOUND',
  VOID: 'ORDER_NOT_EXIST',
  REFUND: 'ORDER_NOT_EXIST',
};

/** Why the acquirer refuses an operation without asking the issuer, as a result code; undefined if it does not. */
export function faultOf(account: Account | undefined, operation: LaterOperation): ResultCode | undefined {
  const { kind } = operation;
  if (account?.authorization.reply.state !== 'APPROVED') return notFound[kind];
  if (kind === 'VOID') return rules.VOID(balanceOf(account), 0n, account);
  if (operation.amount.currency !== account.currency) return 'CURRENCY_NOT_SUPPORT';
  return rules[kind](balanceOf(account), BigInt(operation.amount.value), account);
}

function allowsIncrement({ authorization: { reply } }: Account): boolean {
  return reply.state === 'APPROVED' && reply.allowsIncrement === true;
}
