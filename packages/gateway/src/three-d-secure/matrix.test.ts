import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentReport } from '@tillgate/contract/frame';
import { authenticationCards as a, cards, methodCards, mishapCards } from '../testing/cards.js';
import { challengedBuyer } from '../testing/challenged-buyer.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

/** What the buyer, or his browser, does where something is asked of it. */
type Buyer =
  | 'nothing'
  | 'confirms'
  | 'confirms in vain'
  | 'fails'
  | 'cancels'
  | 'closes'
  | 'goes'
  | 'presses on';
/** What becomes of the issuer's method page in the browser. */
type Method = 'none' | 'ends' | 'too long';
/** `is3DSAuthentication` and `enableAuthenticationUpgrade`. */
type Terms = 'forced' | 'forced, no upgrade' | 'upgrade' | 'absent' | 'no upgrade';

interface Row {
  card: string;
  terms: Terms;
  method: Method;
  buyer: Buyer;
  code: string;
  /** 'absent' where nothing is told of 3-D Secure. */
  eci: string | undefined;
  cavv: boolean;
  challenged: boolean | undefined;
  cancel: string | undefined;
}

const failed = 'USER_PAYMENT_VERIFICATION_FAILED';
const softly = 'AUTHENTICATION_REQUIRED';
const none = undefined;

/** One payment a row: what the issuer says, what the merchant wants, what the buyer does; and what all three are told. */
// oxfmt-ignore
const matrix: [name: string, ...row: [string, Terms, Method, Buyer, string, string | undefined, boolean, boolean | undefined, string | undefined]][] = [
  // transStatus          card                terms                 method      buyer         code       eci   cavv   challenged  cancel
  ['Y',                   a.Y,                'forced',             'none',     'nothing',    'SUCCESS', '05', true,  false,      none],
  ['Y of Mastercard',     a.mastercardY,      'forced',             'none',     'nothing',    'SUCCESS', '02', true,  false,      none],
  ['Y',                   a.Y,                'forced, no upgrade', 'none',     'nothing',    'SUCCESS', '05', true,  false,      none],
  ['A',                   a.A,                'forced',             'none',     'nothing',    'SUCCESS', '06', true,  false,      none],
  ['A of Mastercard',     a.mastercardA,      'forced',             'none',     'nothing',    'SUCCESS', '01', true,  false,      none],
  ['U',                   a.U,                'forced',             'none',     'nothing',    'SUCCESS', '07', false, false,      none],
  ['I',                   a.I,                'forced',             'none',     'nothing',    'SUCCESS', '07', false, false,      none],
  ['I of Mastercard',     a.mastercardI,      'forced',             'none',     'nothing',    'SUCCESS', '04', false, false,      none],
  ['N',                   a.N,                'forced',             'none',     'nothing',    failed,    '07', false, false,      none],
  ['R',                   a.R,                'forced',             'none',     'nothing',    failed,    '07', false, false,      none],
  ['C, then Y',           a.C,                'forced',             'none',     'confirms',   'SUCCESS', '05', true,  true,       none],
  ['C, then Y',           a.mastercardC,      'forced',             'none',     'confirms',   'SUCCESS', '02', true,  true,       none],
  ['C, then Y',           a.C,                'forced, no upgrade', 'none',     'confirms',   'SUCCESS', '05', true,  true,       none],
  ['C, then N',           a.C,                'forced',             'none',     'fails',      failed,    '07', false, true,       none],
  ['C, then U',           mishapCards.challengeBroken, 'forced',    'none',     'presses on', 'SUCCESS', '07', false, true,       none],
  ['C, then Y twice',     mishapCards.resultsTwice, 'forced',       'none',     'confirms',   'SUCCESS', '05', true,  true,       none],
  ['C, and no word of it', mishapCards.resultsNever, 'forced',      'none',     'confirms in vain', failed, none, false, true,    '03'],
  ['C, cancelled',        a.C,                'forced',             'none',     'cancels',    failed,    '07', false, true,       '01'],
  ['C, window closed',    a.C,                'forced',             'none',     'closes',     failed,    none, false, true,       '01'],
  ['C, abandoned',        a.C,                'forced',             'none',     'goes',       failed,    none, false, true,       '03'],
  ['Y',                   methodCards.quickY, 'forced',             'ends',     'nothing',    'SUCCESS', '05', true,  false,      none],
  ['C, then Y',           methodCards.quickC, 'forced',             'ends',     'confirms',   'SUCCESS', '05', true,  true,       none],
  ['Y',                   methodCards.slowY,  'forced',             'too long', 'nothing',    'SUCCESS', '05', true,  false,      none],
  ['Y',                   methodCards.silentY, 'forced',            'too long', 'nothing',    'SUCCESS', '05', true,  false,      none],
  ['C, then Y',           methodCards.silentC, 'forced',            'too long', 'confirms',   'SUCCESS', '05', true,  true,       none],
  ['C, abandoned',        methodCards.silentC, 'forced',            'too long', 'goes',       failed,    none, false, true,       '03'],
  ['no answer of the directory server', mishapCards.noAnswer, 'forced', 'none', 'nothing', 'SUCCESS', none, false, false,      none],
  ['Erro',                mishapCards.erro, 'forced',            'none',     'nothing',    'SUCCESS', none, false, false,      none],
  ['nonsense',            mishapCards.brokenAnswer, 'forced',          'none',     'nothing',    'SUCCESS', none, false, false,      none],
  ['Y after a soft decline', cards.softDeclinedY, 'absent',         'none',     'nothing',    'SUCCESS', '05', true,  false,      none],
  ['Y after a soft decline', cards.softDeclinedY, 'upgrade',        'none',     'nothing',    'SUCCESS', '05', true,  false,      none],
  ['N after a soft decline', cards.softDeclinedN, 'absent',         'none',     'nothing',    failed,    '07', false, false,      none],
  ['C, then Y after a soft decline', cards.softDeclined, 'absent',  'none',     'confirms',   'SUCCESS', '05', true,  true,       none],
  ['C, then Y after a soft decline', cards.softDeclined, 'upgrade', 'none',     'confirms',   'SUCCESS', '05', true,  true,       none],
  ['C, then N after a soft decline', cards.softDeclined, 'absent',  'none',     'fails',      failed,    '07', false, true,       none],
  ['C, cancelled after a soft decline', cards.softDeclined, 'absent', 'none',   'cancels',    failed,    '07', false, true,       '01'],
  ['C, window closed after a soft decline', cards.softDeclined, 'absent', 'none', 'closes',   failed,    none, false, true,       '01'],
  ['C, abandoned after a soft decline', cards.softDeclined, 'absent', 'none',   'goes',       failed,    none, false, true,       '03'],
  ['a soft decline',      cards.softDeclined, 'no upgrade',         'none',     'nothing',    softly,    'absent', false, none,   none],
  ['nothing asked',       cards.approved,     'absent',             'none',     'nothing',    'SUCCESS', 'absent', false, none,   none],
  ['nothing asked',       cards.approved,     'upgrade',            'none',     'nothing',    'SUCCESS', 'absent', false, none,   none],
  ['nothing asked',       a.N,                'no upgrade',         'none',     'nothing',    'SUCCESS', 'absent', false, none,   none],
];

const rows = matrix.map(([name, card, terms, method, buyer, code, eci, cavv, challenged, cancel]) => {
  const row: Row = { card, terms, method, buyer, code, eci, cavv, challenged, cancel };
  return { name: `${name}; ${terms}; method page: ${method}; the buyer: ${buyer}`, row };
});

const metaData: Record<Terms, object> = {
  forced: { is3DSAuthentication: true },
  'forced, no upgrade': { is3DSAuthentication: true, enableAuthenticationUpgrade: false },
  upgrade: { is3DSAuthentication: false, enableAuthenticationUpgrade: true },
  absent: {},
  'no upgrade': { enableAuthenticationUpgrade: false },
};

const answers: Partial<Record<Buyer, Record<string, string>[]>> = {
  confirms: [{ answer: 'confirm', code: '123456' }],
  'confirms in vain': [{ answer: 'confirm', code: '123456' }],
  fails: Array.from({ length: 3 }, () => ({ answer: 'confirm', code: '000000' })),
  cancels: [{ answer: 'cancel' }],
  'presses on': [{ answer: 'confirm', code: '123456' }],
};

let world: MerchantWorld;
const ids = new Map<Row, string>();
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

async function statusOf(paymentRequestId: string): Promise<PaymentReport> {
  return (await (await world.checkout('readStatus', paymentRequestId)).json()) as PaymentReport;
}

/** Pays as the row says, to the end; time passes only where the row waits for it. */
async function paid({ card, terms, method, buyer }: Row): Promise<string> {
  const paymentMethod = { paymentMethodType: 'CARD', paymentMethodMetaData: metaData[terms] };
  const paymentRequestId = await world.openSession({ paymentMethod });
  await world.submitCard(paymentRequestId, card);
  const first = await statusOf(paymentRequestId);
  expect(first.method !== undefined).toBe(method !== 'none');
  if (method === 'ends') await challengedBuyer(world.url).runMethodPage(first);
  if (method === 'too long') world.clock.advance(10_000);
  await world.gateway.runDue();
  const asked = await statusOf(paymentRequestId);
  expect(asked.challenge !== undefined).toBe(buyer !== 'nothing');
  if (buyer === 'goes') world.clock.advance(10 * 60_000);
  if (buyer === 'closes') await world.checkout('leaveChallenge', paymentRequestId);
  const typed = answers[buyer];
  if (typed) {
    const visitor = challengedBuyer(world.url);
    let page = await visitor.open(asked);
    for (const fields of typed) page = await visitor.answer(page, fields);
  }
  if (buyer === 'confirms in vain') world.clock.advance(10 * 60_000);
  await world.gateway.runDue();
  return paymentRequestId;
}

function expectedOf({ code, eci, cavv, challenged, cancel }: Row) {
  const told = {
    ...(eci === undefined ? {} : { eci }),
    ...(cavv ? { cavv: expect.stringMatching(/^[\w+/]{27}=$/) } : {}),
    ...(cancel === undefined ? {} : { challengeCancel: cancel }),
    threeDSOffered: true,
    challenged,
  };
  return {
    paymentStatus: code === 'SUCCESS' ? 'SUCCESS' : 'FAIL',
    paymentResultCode: code,
    ...(eci === 'absent' ? {} : { paymentResultInfo: { threeDSResult: told } }),
  };
}

interface Told {
  paymentResultInfo?: { threeDSResult?: Record<string, unknown> };
}

describe('each way through 3-D Secure', () => {
  it.each(rows.map(({ name, row }) => [name, row] as const))('%s', async (_name, row) => {
    const paymentRequestId = await paid(row);
    ids.set(row, paymentRequestId);
    const { json } = await world.ask('inquiryPayment', { paymentRequestId });
    expect(json).toMatchObject(expectedOf(row));
    const told = (json as Told).paymentResultInfo?.threeDSResult;
    if (row.eci === 'absent') expect(told).toBeUndefined();
    else if (!row.cavv) expect(told).not.toHaveProperty('cavv');

    const proof = ['cavv', 'dsTransactionId'];
    const shown = Object.fromEntries(Object.entries(told ?? {}).filter(([name]) => !proof.includes(name)));
    const report = await statusOf(paymentRequestId);
    expect(report).toMatchObject({ paymentStatus: json['paymentStatus'], paymentResultCode: row.code });
    expect(report.cardPaymentResultInfo?.['threeDSResult'] ?? {}).toEqual(shown);
    expect(report.canRetry).toBe(row.code !== 'SUCCESS');
  });

  it('is told in one notification what an inquiry tells, once the order is over', async () => {
    world.clock.advance(60 * 60_000);
    await world.gateway.runDue();
    const notifications = world.notifications().filter((told) => told.notifyType === 'PAYMENT_RESULT');
    expect(notifications).toHaveLength(rows.length);
    for (const { row } of rows) {
      const paymentRequestId = ids.get(row);
      const { json } = await world.ask('inquiryPayment', { paymentRequestId: String(paymentRequestId) });
      const own = notifications.filter(
        (told) => 'paymentRequestId' in told && told.paymentRequestId === paymentRequestId,
      );
      expect(own).toMatchObject([
        { result: { resultCode: row.code }, paymentResultInfo: (json as Told).paymentResultInfo },
      ]);
    }
  });

  it('charges nobody whose payment failed', async () => {
    const approvals = (await world.booked()).filter(
      ({ kind, reply }) => kind === 'AUTHORIZATION' && reply?.state === 'APPROVED',
    );
    expect(approvals).toHaveLength(rows.filter(({ row }) => row.code === 'SUCCESS').length);
  });
});
