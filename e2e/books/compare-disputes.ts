import { expect } from 'vitest';
import type { Notification, NotifyDispute } from '@tillgate/contract';
import type { NetworkDispute } from '@tillgate/contract/network-disputes';
import type { LedgerAuthorization } from '@tillgate/contract/network-script';
import type { DisputeRow } from './console-disputes.js';

/** What network, gateway and merchant know of the disputes of one payment, long after the last of them began. */
export interface KnownDisputes {
  readonly network: readonly NetworkDispute[];
  readonly gateway: readonly DisputeRow[];
  readonly ledger: readonly LedgerAuthorization[];
  readonly notifications: readonly Notification[];
}

/** The three agree on each amount and end, all was told, and the buyer has not more back than was taken. */
export function compareDisputes({ network, gateway, ledger, notifications }: KnownDisputes): void {
  expect(gateway.map(rowText).sort(), 'disputes of the gateway').toEqual(network.map(networkRowText).sort());
  const told = notifications.flatMap((one) => (one.notifyType === 'DISPUTE_RESULT' ? [one] : []));
  const ids = [...new Set(told.map(({ disputeId }) => disputeId))];
  const stories = ids.map((id) => storyTold(told.filter(({ disputeId }) => disputeId === id)));
  expect(stories.sort(), 'disputes as they were told').toEqual(network.map(storyOf).sort());

  for (const { captured, refunded, disputed, chargedBack } of ledger) {
    expect(disputed, 'kept by disputes that never end').toBe('0');
    const backMinor = BigInt(refunded) + BigInt(chargedBack);
    expect(backMinor, 'refunds and chargebacks').toBeLessThanOrEqual(BigInt(captured));
  }
  const lost = gateway.filter(
    ({ type, state }) => type === 'CHARGEBACK' && ['ACCEPTED', 'LOST'].includes(state),
  );
  const chargedBackMinor = ledger.reduce((sum, { chargedBack }) => sum + BigInt(chargedBack), 0n);
  expect(
    lost.reduce((sum, { amount }) => sum + BigInt(amount.value), 0n),
    'charged back',
  ).toBe(chargedBackMinor);
}

function rowText({ type, state, amount }: DisputeRow): string {
  return `${type} ${amount.currency} ${amount.value} ${state}`;
}

function networkRowText({ type, state, amount }: NetworkDispute): string {
  return `${type} ${amount.currency} ${amount.value} ${state === 'WITHDRAWN' ? 'CANCELLED' : state}`;
}

/** What has to be told of a dispute, in one text. The alert only where nobody answered until the end. */
function storyOf(dispute: NetworkDispute): string {
  const { captureId, type, amount, acceptReason, daysToDefend } = dispute;
  const isTimeout = acceptReason === 'TIMEOUT';
  const types = [
    'DISPUTE_CREATED',
    ...(isTimeout && daysToDefend > 1 ? ['DEFENSE_DUE_ALERT'] : []),
    ...(wasDefended(dispute) ? ['DEFENSE_SUPPLIED'] : []),
    endOf(dispute),
  ];
  return [captureId, type, amount.value, acceptReason, ...types.sort()].join(' ');
}

/** Raised, defended, ended: three changes; or it is not over. */
function wasDefended({ change, state }: NetworkDispute): boolean {
  return change === 3 || state === 'DEFENDED';
}

function endOf({ state, type, amount }: NetworkDispute): string {
  switch (state) {
    case 'WON':
      return type === 'COMPLIANCE_REQUEST' ? 'VALIDATE_SUCCESS' : 'ACCEPT_BY_CUSTOMER';
    case 'LOST':
      return type === 'COMPLIANCE_REQUEST' ? 'VALIDATE_FAIL' : `ACCEPT_BY_MERCHANT:${amount.value}`;
    case 'ACCEPTED':
      return 'DISPUTE_ACCEPTED';
    case 'WITHDRAWN':
      return 'DISPUTE_CANCELLED';
    case 'OPEN':
    case 'DEFENDED':
      return 'NO_END';
  }
}

/** The same of what a merchant was told, once or more often, in any order. */
function storyTold(told: readonly NotifyDispute[]): string {
  const [first] = told;
  const acceptReason = told.find((one) => one.disputeAcceptReason !== undefined)?.disputeAcceptReason;
  const types = new Set(told.map(typeTold));
  if (acceptReason !== 'TIMEOUT') types.delete('DEFENSE_DUE_ALERT');
  return [
    first?.captureId,
    first?.disputeType,
    first?.disputeAmount?.value,
    acceptReason,
    ...[...types].sort(),
  ].join(' ');
}

function typeTold({
  disputeNotificationType: type,
  disputeJudgedResult,
  disputeJudgedAmount,
}: NotifyDispute): string {
  if (type !== 'DISPUTE_JUDGED') return type;
  const amount = disputeJudgedAmount ? `:${disputeJudgedAmount.value}` : '';
  return `${disputeJudgedResult ?? 'NO_RESULT'}${amount}`;
}
