import { cards } from '../cards.js';
import type { MerchantWorld } from '../merchant-world.js';
import type { Shop } from '../shop.js';
import { forced, natural, type Cause, type RowsOf } from './row.js';

const withoutFields = natural('a message without its fields', async (world) => ({ shop: world }));
const dayMs = 24 * 60 * 60 * 1000;
const evidence = { disputeEvidence: 'JVBERi0xLjQK' };

/** A payment whose buyer disputes it, and the dispute. */
async function disputed(world: MerchantWorld, card: string): Promise<{ shop: Shop; disputeId: string }> {
  const shop = await world.newShop();
  const { paymentId } = await shop.captured(card);
  return { shop, disputeId: await world.disputeOf(paymentId) };
}

const ofNobody: Cause = natural("another merchant's dispute", async (world) => {
  const { disputeId } = await disputed(world, cards.disputed);
  const shop = await world.newShop();
  return { shop, message: { disputeId, ...evidence, disputeEvidenceType: 'DISPUTE_EVIDENCE_TEMPLATE' } };
});
const tooLate: Cause = natural('an answer when the time is over', async (world) => {
  const { shop, disputeId } = await disputed(world, cards.disputed);
  world.clock.advance(10 * dayMs);
  return { shop, message: { disputeId, ...evidence } };
});

export const acceptDisputeRows: RowsOf<'acceptDispute'> = {
  SUCCESS: natural('an open chargeback', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.disputed);
    return { shop, message: { disputeId } };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: natural('a request for documents', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.copyAskedFor);
    return { shop, message: { disputeId } };
  }),
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: ofNobody,
  REPEAT_REQUEST: natural('one that was defended', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.disputed);
    await shop.ask('supplyDefenseDocument', { disputeId, ...evidence });
    return { shop, message: { disputeId } };
  }),
  TIME_EXCEEDS_LIMIT: tooLate,
};

export const supplyDefenseDocumentRows: RowsOf<'supplyDefenseDocument'> = {
  SUCCESS: natural('an open dispute', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.disputed);
    return { shop, message: { disputeId, ...evidence } };
  }),
  PARAM_ILLEGAL: natural('a document that is not base64', async (world) => ({
    shop: world,
    message: { disputeId: '1', disputeEvidence: 'no base64!' },
  })),
  PROCESS_FAIL: natural('one that cannot be defended', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.notDefendable);
    return { shop, message: { disputeId, ...evidence } };
  }),
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: ofNobody,
  REPEAT_REQUEST: natural('another document', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.disputed);
    await shop.ask('supplyDefenseDocument', { disputeId, ...evidence });
    return { shop, message: { disputeId, disputeEvidence: 'JVBERi0xLjUK' } };
  }),
  TIME_EXCEEDS_LIMIT: tooLate,
};

export const downloadDisputeEvidenceRows: RowsOf<'downloadDisputeEvidence'> = {
  SUCCESS: natural('the letter to begin with', async (world) => {
    const { shop, disputeId } = await disputed(world, cards.disputed);
    return { shop, message: { disputeId, disputeEvidenceType: 'DISPUTE_EVIDENCE_TEMPLATE' } };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: ofNobody,
};
