import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aResSchema, erroSchema, pResSchema, type AReq, type PReq } from '@tillgate/contract/three-d-secure';
import type { FastifyInstance } from 'fastify';
import { testCards } from '../cards/test-cards.js';
import { buildServer } from '../server.js';
import { aReq, askDirectoryServer, threeDSServerTransID } from '../testing/three-d-secure-calls.js';

let app: FastifyInstance;
let url: string;
beforeAll(async () => {
  app = buildServer({ publicUrl: 'https://acs.example' });
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/three-d-secure/directory-server`;
});
afterAll(async () => {
  app.server.closeAllConnections();
  await app.close();
});

const ask = (changes: Partial<AReq> = {}) => askDirectoryServer(app, aReq(changes));

async function askRanges(changes: Partial<PReq> = {}) {
  const pReq = { messageType: 'PReq', messageVersion: '2.2.0', threeDSServerTransID, ...changes };
  return pResSchema.parse(await askDirectoryServer(app, pReq));
}

describe('the card ranges', () => {
  it('hold every card once', async () => {
    const { cardRangeData } = await askRanges();
    for (const { number } of testCards) {
      const holding = cardRangeData.filter(
        ({ startRange, endRange }) =>
          startRange.length === number.length && startRange <= number && number <= endRange,
      );
      expect(holding).toHaveLength(1);
    }
  });

  it('name a method page, and an old version, of those that have one', async () => {
    const { cardRangeData } = await askRanges();
    const unlike = cardRangeData.filter(
      ({ threeDSMethodURL, acsEndProtocolVersion }) => threeDSMethodURL ?? acsEndProtocolVersion === '2.1.0',
    );
    expect(
      unlike.map(({ startRange, endRange, threeDSMethodURL }) => [startRange, endRange, threeDSMethodURL]),
    ).toEqual([
      ['4054693200000114', '4054693200000122', 'https://acs.example/three-d-secure/acs/method'],
      ['4054693200000213', '4054693200000221', 'https://acs.example/three-d-secure/acs/method/slow'],
      ['4054693200000312', '4054693200000320', 'https://acs.example/three-d-secure/acs/method/silent'],
      ['4054693500000046', '4054693500000046', undefined],
    ]);
  });

  it('are not sent again to who has them', async () => {
    const { serialNum = '', cardRangeData } = await askRanges();
    expect(cardRangeData).not.toEqual([]);
    expect(await askRanges({ serialNum })).toMatchObject({ serialNum, cardRangeData: [] });
    expect(await askRanges({ serialNum: 'another' })).toMatchObject({ cardRangeData });
  });
});

describe('the directory server', () => {
  it.each([
    ['4054693000000017', { transStatus: 'Y', eci: '05' }],
    ['5162773000000013', { transStatus: 'Y', eci: '02' }],
    ['5162773000000047', { transStatus: 'A', eci: '01' }],
    ['4054693000000033', { transStatus: 'N', eci: '07', transStatusReason: '01' }],
    ['4054693000000058', { transStatus: 'U', eci: '07', transStatusReason: '22' }],
    ['4054693000000066', { transStatus: 'R', eci: '07', transStatusReason: '11' }],
    ['4054693000000074', { transStatus: 'I', eci: '07' }],
    ['5162773000000070', { transStatus: 'I', eci: '04' }],
    ['4000000000000002', { transStatus: 'U', transStatusReason: '08' }],
    ['4054693000000025', { transStatus: 'C', acsURL: 'https://acs.example/three-d-secure/acs/challenge' }],
  ])('answers for the card %s as its table says', async (acctNumber, expected) => {
    expect(aResSchema.parse(await ask({ acctNumber }))).toMatchObject({ threeDSServerTransID, ...expected });
  });

  it.each([
    ['VISA', '4054695723100768', '05'],
    ['MASTERCARD', '5162774114974622', '02'],
    ['MAESTRO', '6759649826438453', '02'],
    ['AMEX', '378282246310005', '05'],
    ['JCB', '3530111333300000', '05'],
    ['DINERS', '36148900647913', '05'],
    ['DISCOVER', '6011111111111117', '05'],
    ['CUP', '6243030000000001', '05'],
    ['CARTES_BANCAIRES', '4035501428146300', '05'],
    ['ELO', '5066991111111118', '05'],
  ])('proves an authentication of %s with the indicator of the brand', async (_brand, acctNumber, eci) => {
    const answer = await ask({ acctNumber, threeDSRequestorChallengeInd: '02' });
    expect(aResSchema.parse(answer)).toMatchObject({ transStatus: 'Y', eci });
  });

  it('gives a cryptogram of 20 bytes only where something was proved', async () => {
    for (const acctNumber of ['4054693000000017', '4054693000000041']) {
      const { authenticationValue = '' } = aResSchema.parse(await ask({ acctNumber }));
      expect(Buffer.from(authenticationValue, 'base64')).toHaveLength(20);
    }
    for (const acctNumber of ['4054693000000058', '4054693000000074', '4054693000000066']) {
      expect(await ask({ acctNumber })).not.toHaveProperty('authenticationValue');
    }
  });

  it('names the field that is wrong, and not its value', async () => {
    const answer = await ask({ acctNumber: '40' });
    expect(answer).toMatchObject({ messageType: 'Erro', errorCode: '203', errorDetail: 'acctNumber' });
    expect(JSON.stringify(answer)).not.toContain('"40"');
  });

  it('does not know other messages', async () => {
    expect(await askDirectoryServer(app, { messageType: 'CReq' })).toMatchObject({ errorCode: '101' });
  });
});

describe('the challenge indicator', () => {
  const ordinary = '4054695723100768';
  const alwaysChallenged = '4054693000000025';
  it.each([
    ['01', 'C', 'C'],
    ['02', 'Y', 'C'],
    ['03', 'C', 'C'],
    ['04', 'C', 'C'],
    ['05', 'Y', 'C'],
    ['06', 'I', 'I'],
    ['07', 'Y', 'C'],
    ['08', 'Y', 'C'],
    ['09', 'C', 'C'],
  ] as const)(
    '%s has an ordinary card begin with %s, and one that is always challenged with %s',
    async (indicator, ...begins) => {
      const transStatuses = [];
      for (const acctNumber of [ordinary, alwaysChallenged]) {
        const answer = await ask({ acctNumber, threeDSRequestorChallengeInd: indicator });
        transStatuses.push(aResSchema.parse(answer).transStatus);
      }
      expect(transStatuses).toEqual(begins);
    },
  );

  it('changes nothing of a card that is refused', async () => {
    const answer = await ask({ acctNumber: '4054693000000033', threeDSRequestorChallengeInd: '06' });
    expect(answer).toMatchObject({ transStatus: 'N' });
  });
});

describe('a directory server out of order', () => {
  it('answers with Erro', async () => {
    const answer = erroSchema.parse(await ask({ acctNumber: '4054693500000012' }));
    expect(answer).toMatchObject({ errorCode: '403', errorComponent: 'D', threeDSServerTransID });
  });

  it('answers with what is no ARes', async () => {
    const answer = await ask({ acctNumber: '4054693500000038' });
    expect(answer).toMatchObject({ messageType: 'ARes', threeDSServerTransID });
    expect(aResSchema.safeParse(answer).success).toBe(false);
  });

  it('leaves the 3DS Server without an answer', async () => {
    const call = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aReq({ acctNumber: '4054693500000020' })),
      signal: AbortSignal.timeout(200),
    });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('speaks the old version alone where the issuer does', async () => {
    const acctNumber = '4054693500000046';
    const refused = await ask({ acctNumber });
    expect(refused).toMatchObject({ messageType: 'Erro', errorCode: '102', errorDetail: '2.1.0' });
    const answer = await ask({ acctNumber, messageVersion: '2.1.0' });
    expect(aResSchema.parse(answer)).toMatchObject({ messageVersion: '2.1.0', transStatus: 'C' });
  });
});
