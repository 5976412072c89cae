import { findTestCard } from '../cards/test-cards.js';
import type { End, Transaction } from './transaction.js';

/** The code that every buyer gets. */
export const rightCode = '123456';
export const mostWrongCodes = 3;

/** What a buyer does at the issuer's page, what the clock does, and what a test says that the buyer did. */
export type Step =
  | { readonly kind: 'CONFIRM'; readonly code: string; readonly trusts: boolean }
  | { readonly kind: 'SEND_AGAIN' }
  | { readonly kind: 'TAKE_CODE' }
  | { readonly kind: 'TAKE_APP' }
  | { readonly kind: 'OPEN_APP' }
  | { readonly kind: 'APPROVE' }
  | { readonly kind: 'DECLINE' }
  | { readonly kind: 'CONTINUE'; readonly trusts: boolean }
  | { readonly kind: 'CANCEL' }
  | { readonly kind: 'TIME_OUT' }
  | { readonly kind: 'COMPLETE' }
  | { readonly kind: 'FAIL'; readonly transStatusReason?: string | undefined };

/** The challenge after a step. One that has ended stays as it is, and so does one that does not ask for the step. */
export function takeStep(before: Transaction, step: Step): Transaction {
  if (before.end) return before;
  const transaction = { ...before, notice: undefined };
  switch (step.kind) {
    case 'CONFIRM':
      return before.screen === 'CODE' ? confirm(counted(transaction, step.trusts), step.code) : before;
    case 'SEND_AGAIN':
      return before.screen === 'CODE' ? { ...transaction, notice: 'CODE_SENT' } : before;
    case 'TAKE_CODE':
      return before.screen === 'CHOICE' ? { ...transaction, screen: 'CODE' } : before;
    case 'TAKE_APP':
      return before.screen === 'CHOICE' ? { ...transaction, screen: 'APP' } : before;
    case 'OPEN_APP':
      return before.screen === 'APP' ? { ...transaction, screen: 'PHONE' } : before;
    case 'APPROVE':
      return before.screen === 'PHONE' ? { ...transaction, screen: 'APP', isApprovedInApp: true } : before;
    case 'DECLINE':
      return before.screen === 'PHONE' ? { ...counted(transaction), end: failed } : before;
    case 'CONTINUE':
      return before.screen === 'APP' ? goOn(counted(transaction, step.trusts)) : before;
    case 'CANCEL':
      return { ...transaction, end: { transStatus: 'N', challengeCancel: '01' } };
    case 'TIME_OUT':
      return { ...transaction, end: { transStatus: 'N', transStatusReason: '14', challengeCancel: '04' } };
    case 'COMPLETE':
      return { ...counted(transaction), end: { transStatus: 'Y' } };
    case 'FAIL':
      return {
        ...counted(transaction),
        end: { transStatus: 'N', transStatusReason: step.transStatusReason ?? '19' },
      };
  }
}

const failed: End = { transStatus: 'N', transStatusReason: '01' };
const tooOften: End = { transStatus: 'N', transStatusReason: '19' };

function counted(transaction: Transaction, trustsMerchant = false): Transaction {
  return { ...transaction, interactions: transaction.interactions + 1, trustsMerchant };
}

function confirm(transaction: Transaction, code: string): Transaction {
  if (code === rightCode) return { ...transaction, end: endOfProof(transaction) };
  const wrongCodes = transaction.wrongCodes + 1;
  return wrongCodes < mostWrongCodes
    ? { ...transaction, wrongCodes, notice: 'WRONG_CODE' }
    : { ...transaction, wrongCodes, end: tooOften };
}

function goOn(transaction: Transaction): Transaction {
  return transaction.isApprovedInApp
    ? { ...transaction, end: endOfProof(transaction) }
    : { ...transaction, notice: 'NOT_APPROVED_YET' };
}

/** What the proof of the buyer is worth: nothing, where the card is there to show an ACS out of order. */
function endOfProof({ request }: Transaction): End {
  const isBroken = findTestCard(request.acctNumber)?.authentication?.mishap === 'CHALLENGE_BROKEN';
  return { transStatus: isBroken ? 'U' : 'Y' };
}
