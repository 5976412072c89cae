import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { authorizationRequestSchema, type AuthorizationRequest } from '@tillgate/contract/acquirer';
import { storeCard } from '../operations/stored-cards.js';
import { startPeer, type Peer } from '../testing/peer.js';
import { openShop, type Shop } from '../testing/shop.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { startMerchantWorld } from '../testing/merchant-world.js';

const coBadged = '4035501428146300';
const brazilian = '4294097400915107';
const korean = '9490220011669217';
const cpf = '52998224725';
const billingAddress = {
  region: 'US',
  state: 'CA',
  city: 'Oakland',
  address1: '0 Main St',
  zipCode: '94607',
};

let network: Peer;
let testGateway: TestGateway;
let shop: Shop;
beforeAll(async () => {
  network = await startPeer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ state: 'APPROVED' })),
  );
  testGateway = await startTestGateway({ NETWORK_URL: network.url });
  await testGateway.configure({ rawCardData: true });
  shop = openShop({
    clientId: testGateway.clientId,
    url: () => testGateway.url,
    call: (call) => testGateway.call(call),
    notifyUrl: (path) => `http://127.0.0.1:9${path}`,
    notifications: () => [],
    configure: (settings) => testGateway.configure(settings),
  });
});
beforeEach(() => {
  network.received.length = 0;
});
afterAll(async () => {
  await testGateway.close();
  await network.close();
});

const meta = (cardNo: string, data: object) => ({
  paymentMethod: {
    paymentMethodType: 'CARD',
    paymentMethodMetaData: { cardNo, expiryMonth: '12', expiryYear: '30', cvv: '123', ...data },
  },
});

/** Pays with a card and all that is given with it; returns the code and what reached the network. */
async function pay(changes: object): Promise<{ code: string; sent: AuthorizationRequest[] }> {
  const { json } = await shop.ask('pay', shop.payRequest('', changes));
  const sent = network.received
    .filter(({ path }) => path === '/v1/authorizations')
    .map(({ body }) => authorizationRequestSchema.parse(JSON.parse(body)));
  return { code: json.result.resultCode, sent };
}

it('an address, a brand, and the name on the card reach the network', async () => {
  const cardholderName = { firstName: 'Ana', lastName: "O'Neil" };
  const data = { billingAddress, selectedCardBrand: 'VISA', cardholderName };
  const { code, sent } = await pay(meta(coBadged, data));
  expect(code).toBe('SUCCESS');
  expect(sent).toMatchObject([{ billingAddress, selectedBrand: 'VISA', card: { holderName: "Ana O'Neil" } }]);
  expect(sent[0]).not.toHaveProperty('installments');
});

it('who pays, and in how many parts, reach the network', async () => {
  const fixed = { creditPayPlan: { installmentNum: 6 } };
  const inBrazil = await pay({ ...meta(brazilian, { cpf }), ...fixed });
  expect(inBrazil.sent).toMatchObject([{ cardholder: { cpf }, installments: 6 }]);
  network.received.length = 0;
  const inKorea = { dateOfBirth: '1990-02-28', cardPasswordDigest: '12' };
  expect((await pay(meta(korean, inKorea))).sent).toMatchObject([
    { cardholder: { birthDate: '1990-02-28', passwordDigits: '12' } },
  ]);
});

it('all of it reaches the network with a stored card too, which goes by the brand by which it was stored', async () => {
  const { context } = testGateway.gateway;
  const card = { number: brazilian, expiryMonth: '12', expiryYear: '30', holderName: 'A B' };
  const token = await storeCard(context, shop.clientId, card, { cardBrand: 'VISA' });
  const { sent } = await pay({
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodId: token,
      paymentMethodMetaData: { billingAddress },
    },
    creditPayPlan: { installmentNum: 3 },
  });
  expect(sent).toMatchObject([
    { billingAddress, selectedBrand: 'VISA', installments: 3, card: { holderName: 'A B' } },
  ]);
});

it.each([
  [
    'a brand that it does not have',
    meta(brazilian, { selectedCardBrand: 'AMEX' }),
    'SELECTED_CARD_BRAND_NOT_AVAILABLE',
  ],
  [
    'a CPF whose digits do not check',
    meta(brazilian, { cpf: '52998224724' }),
    'INVALID_PAYMENT_METHOD_META_DATA',
  ],
  [
    'a birth date that is none',
    meta(korean, { dateOfBirth: '1990-02-30' }),
    'INVALID_PAYMENT_METHOD_META_DATA',
  ],
  [
    'a number of parts that its country does not have',
    { ...meta(coBadged, {}), creditPayPlan: { installmentNum: 6 } },
    'PARAM_ILLEGAL',
  ],
])('a card with %s is refused, and nothing is sent', async (_name, changes, expected) => {
  const { code, sent } = await pay(changes);
  expect(code).toBe(expected);
  expect(sent).toEqual([]);
});

it("the simulated issuer's letter of address verification is that of the address that was sent", async () => {
  const world = await startMerchantWorld();
  await world.configure({ rawCardData: true });
  const told = async (data: object) => {
    const message = world.payRequest('', meta('4054695723100768', data));
    return (await world.ask('pay', message)).json['paymentResultInfo'];
  };
  expect(await told({ billingAddress })).toMatchObject({ avsResultRaw: 'Z', cvvResultRaw: 'Y' });
  expect(await told({ billingAddress: { ...billingAddress, address1: '1 Main St' } })).toMatchObject({
    avsResultRaw: 'Y',
  });
  expect(await told({})).toMatchObject({ avsResultRaw: 'U' });
  await world.close();
});
