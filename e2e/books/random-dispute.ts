import type { NetworkDispute } from '@tillgate/contract/network-disputes';
import { NetworkScriptError } from '@tillgate/simulators/client';
import type { MerchantLane } from './merchant-lane.js';
import type { SeededRandom } from './seeded-random.js';

/** Cards whose holders dispute every capture. */
export const disputingCards = [
  '4054695000000012',
  '4054695000000020',
  '4054695000000038',
  '4054695000000046',
  '4054695000000053',
] as const;

/** What is disputed, and of how much at most. */
export interface Disputed {
  readonly paymentId: string;
  readonly value: number;
}

/** The cardholder disputes the payment, or a part of it; if something of it is left. */
export async function raise(lane: MerchantLane, random: SeededRandom, of: Disputed): Promise<void> {
  const dispute = {
    paymentId: of.paymentId,
    type: random.pick(['CHARGEBACK', 'CHARGEBACK', 'CHARGEBACK', 'RETRIEVAL_REQUEST', 'COMPLIANCE_REQUEST']),
    ...(random.chance(50) ? { value: String(1 + random.below(of.value)) } : {}),
    daysToDefend: 1 + random.below(9),
    isDefendable: random.chance(80),
    whenDefended: random.pick([undefined, undefined, 'WON', 'LOST']),
  } as const;
  await unlessRefused(lane.script.raiseDispute(dispute));
}

/** The merchant accepts or defends a dispute that it was told of. */
export async function answer(lane: MerchantLane, random: SeededRandom, of: Disputed): Promise<void> {
  const told = lane.taken().flatMap((one) => (one.notifyType === 'DISPUTE_RESULT' ? [one] : []));
  const [first, ...rest] = told.filter(({ paymentId }) => paymentId === of.paymentId);
  if (!first) return;
  const { disputeId } = random.pick([first, ...rest]);
  if (random.chance(40)) {
    await lane.wire.ask('acceptDispute', { disputeId });
    return;
  }
  const disputeEvidence = Buffer.from(`%PDF- ${random.below(2)}`).toString('base64');
  await lane.wire.ask('supplyDefenseDocument', { disputeId, disputeEvidence });
}

/** The scheme judges a dispute of the payment, or its cardholder gives it up. */
export async function end(lane: MerchantLane, random: SeededRandom, of: Disputed): Promise<void> {
  const [first, ...rest] = (await lane.script.disputes()).filter(
    ({ paymentId }) => paymentId === of.paymentId,
  );
  if (!first) return;
  const { disputeId } = random.pick([first, ...rest]);
  const { script } = lane;
  await unlessRefused(
    random.chance(30) ? script.withdrawDispute(disputeId) : script.judgeDispute(disputeId, winner(random)),
  );
}

/** The scheme judges all that were defended: none waits for ever. */
export async function judgeAll({ script }: MerchantLane, random: SeededRandom): Promise<void> {
  const waiting = (await script.disputes()).filter(({ state }) => state === 'DEFENDED');
  for (const { disputeId } of waiting) await script.judgeDispute(disputeId, winner(random));
}

function winner(random: SeededRandom) {
  return random.pick(['MERCHANT', 'CARDHOLDER']);
}

/** Nothing is captured or left, or it is over: the network says so, and does nothing. */
async function unlessRefused(dispute: Promise<NetworkDispute>): Promise<void> {
  try {
    await dispute;
  } catch (error) {
    if (!(error instanceof NetworkScriptError) || ![404, 409].includes(error.status)) throw error;
  }
}
