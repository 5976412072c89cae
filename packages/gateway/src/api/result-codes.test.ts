import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireMethodNames, wireMethods, type ResultCode, type WireMethodName } from '@tillgate/contract';
import { setErrorScenario } from '../db/error-scenarios.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { documentedCodes, type Provocation, type Row } from '../testing/result-codes/row.js';
import { contractTable } from '../testing/result-codes/table.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

const inProgress: readonly ResultCode[] = [
  'CAPTURE_IN_PROCESS',
  'PAYMENT_IN_PROCESS',
  'REFUND_IN_PROCESS',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
  'UNKNOWN_EXCEPTION',
];
/** After these the caller has not proven who it is. */
const unsigned: readonly ResultCode[] = [
  'CLIENT_INVALID',
  'ILLEGAL_CLIENT_IP',
  'INVALID_SIGNATURE',
  'KEY_NOT_FOUND',
  'OAUTH_FAIL',
];

/** What an inquiry says beside a refusal: Antom's .NET SDK reads an absent status as SUCCESS. */
const inquired: Partial<Record<WireMethodName, object>> = {
  inquiryPayment: { paymentStatus: 'PROCESSING' },
  inquiryRefund: { refundStatus: 'PROCESSING' },
  inquireVaulting: { vaultingStatus: 'PROCESSING' },
};

/** Whether it is the method that answers so, and not what stands before it. */
function documentedBy(method: WireMethodName, code: ResultCode): boolean {
  const codes: readonly ResultCode[] = wireMethods[method].resultCodes;
  return codes.includes(code);
}

function statusOf(code: ResultCode): string {
  if (code === 'SUCCESS') return 'S';
  return inProgress.includes(code) ? 'U' : 'F';
}

async function provoked({ method, code, cause }: Row): Promise<Provocation> {
  if (cause.kind === 'NATURAL') return cause.provoke(world);
  const shop = await world.newShop();
  const endsAtMs = world.clock.nowMs() + 1;
  await setErrorScenario(world.gateway.context.db, shop.clientId, { method, resultCode: code, endsAtMs });
  world.gateway.forgetMerchants();
  return { shop };
}

function whyOf({ cause }: Row): string {
  return cause.kind === 'NATURAL' ? cause.why : 'FORCED by an error scenario';
}

async function stateOf({ payment, shop }: Provocation): Promise<string | undefined> {
  return payment && (await (payment.of ?? shop).ask('inquiryPayment', { paymentId: payment.paymentId })).body;
}

describe('the contract table', () => {
  it.each(wireMethodNames)('has a row for every documented code of %s, and no other', (method) => {
    const codes = contractTable.filter((row) => row.method === method).map(({ code }) => code);
    expect(codes.sort()).toEqual(documentedCodes(method).sort());
  });
});

describe.each(wireMethodNames)('%s answers', (method) => {
  const rows = contractTable
    .filter((row) => row.method === method)
    .map((row) => [`${row.code}: ${whyOf(row)}`, row] as const);

  it.each(rows)('%s', async (_title, row) => {
    const provocation = await provoked(row);
    const { shop, message = {}, call, payment } = provocation;
    const before = await stateOf(provocation);
    const answer = await shop.ask(method, message, call);
    expect(answer.json.result).toMatchObject({ resultCode: row.code, resultStatus: statusOf(row.code) });
    expect(answer).toMatchObject({ status: 200, isSigned: !unsigned.includes(row.code) });
    expect(wireMethods[method].response.parse(answer.json)).toEqual(answer.json);
    const isMethods = documentedBy(method, row.code) && row.code !== 'SUCCESS';
    if (isMethods) expect(answer.json).toMatchObject(inquired[method] ?? {});
    expect(await stateOf(provocation)).toBe(before);
    if (payment) expect(before).toContain(payment.paymentId);
  });
});
