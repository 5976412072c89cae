import { fraud, notReceived, retrieval, type DisputePlan } from '../disputes/dispute-plan.js';
import { visa, type TestCard } from './test-card.js';

/**
 * Cards whose holders dispute every capture, of the whole of it, 4054 6950 0000 0NN and a check digit: NN is 01 won when
 * defended, 02 lost when defended, 03 waits for a judgement, 04 not to be defended, 05 a request for documents.
 */
export const disputeCards: readonly TestCard[] = [
  disputing('4054695000000012', { ...fraud, whenDefended: 'WON' }),
  disputing('4054695000000020', { ...notReceived, whenDefended: 'LOST' }),
  disputing('4054695000000038', fraud),
  disputing('4054695000000046', { ...fraud, isDefendable: false }),
  disputing('4054695000000053', retrieval),
];

function disputing(number: string, dispute: DisputePlan): TestCard {
  return { ...visa(number), dispute };
}
