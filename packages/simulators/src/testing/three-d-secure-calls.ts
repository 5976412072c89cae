import type { AReq } from '@tillgate/contract/three-d-secure';
import type { FastifyInstance } from 'fastify';

export const threeDSServerTransID = '6f1c4a52-5f0e-4e55-9d6c-0f3f3c2a7b11';

/** An AReq for the card that is always challenged, by mandate. */
export function aReq(changes: Partial<AReq> = {}): AReq {
  return {
    messageType: 'AReq',
    messageVersion: '2.2.0',
    deviceChannel: '02',
    messageCategory: '01',
    threeDSCompInd: 'U',
    threeDSRequestorAuthenticationInd: '01',
    threeDSRequestorChallengeInd: '04',
    threeDSRequestorID: 'shop',
    threeDSRequestorName: 'Shop',
    threeDSRequestorURL: 'https://shop.example',
    threeDSServerTransID,
    threeDSServerURL: 'http://127.0.0.1:9/results',
    notificationURL: 'https://pay.example/over',
    acctNumber: '4054693000000025',
    cardExpiryDate: '3012',
    merchantName: 'Bowls & <Plates>',
    purchaseAmount: '420000',
    purchaseCurrency: '702',
    purchaseExponent: '2',
    purchaseDate: '20261123120000',
    browserAcceptHeader: '*/*',
    browserJavascriptEnabled: false,
    browserLanguage: 'en-SG',
    browserUserAgent: 'test',
    ...changes,
  };
}

/** Asks the directory server, and reads its answer. */
export async function askDirectoryServer(app: FastifyInstance, payload: object): Promise<unknown> {
  const reply = await app.inject({ method: 'POST', url: '/three-d-secure/directory-server', payload });
  return reply.json();
}

/** Posts a form, as a browser does. */
export function postForm(app: FastifyInstance, url: string, fields: Record<string, string>) {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
}
