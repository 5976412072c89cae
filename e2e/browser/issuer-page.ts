import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aResSchema, rReqSchema, type AReq, type CReq, type RReq } from '@tillgate/contract/three-d-secure';
import type { Page } from 'playwright-core';

/** Test cards by what the issuer's page shows. */
export const issuerCards = {
  code: '4054693000000025',
  app: '4054693300000014',
  choice: '4054693300000022',
  trust: '4054693300000030',
} as const;

/** A 3DS Server without a gateway: asks the directory server, hears the result, and has the browser come back. */
export class BareThreeDSServer {
  readonly results: RReq[] = [];
  /** What browsers brought, as fields of a form, by path. */
  readonly brought: { path: string; fields: Record<string, string> }[] = [];
  readonly #server: Server;

  private constructor(private readonly networkUrl: string) {
    this.#server = createServer((incoming, reply) => {
      void bodyOf(incoming).then((body) => {
        if (incoming.url === '/results') reply.end(JSON.stringify(this.#answer(body)));
        else {
          this.brought.push({
            path: incoming.url ?? '',
            fields: Object.fromEntries(new URLSearchParams(body)),
          });
          reply.setHeader('content-type', 'text/html').end('<!doctype html><title>Back</title><p>Back');
        }
      });
    });
  }

  static async start(networkUrl: string): Promise<BareThreeDSServer> {
    const started = new BareThreeDSServer(networkUrl);
    started.#server.listen(0, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Has the issuer want a challenge, and shows the browser its page. */
  async challenge(
    page: Page,
    changes: Partial<AReq> = {},
    challengeWindowSize: CReq['challengeWindowSize'] = '05',
  ): Promise<void> {
    const request = aReq(this.url, changes);
    const reply = await fetch(`${this.networkUrl}/three-d-secure/directory-server`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const answer = aResSchema.parse(await reply.json());
    if (answer.transStatus !== 'C') throw new Error(`No challenge: ${answer.transStatus}`);
    const { messageVersion, threeDSServerTransID, acsTransID } = answer;
    const ids = { messageVersion, threeDSServerTransID, acsTransID };
    const creq: CReq = { messageType: 'CReq', ...ids, challengeWindowSize };
    await this.bring(page, answer.acsURL, { creq: encoded(creq) });
    await page.getByTestId(/^acs-/).waitFor();
  }

  /** Has the browser post a form. */
  async bring(page: Page, url: string, fields: Record<string, string>): Promise<void> {
    const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`);
    await page.setContent(`<form method="post" action="${url}">${inputs.join('')}<button>Go</button></form>`);
    await page.getByRole('button', { name: 'Go' }).click();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(body: string): object {
    const result = rReqSchema.parse(JSON.parse(body));
    this.results.push(result);
    const { messageVersion, threeDSServerTransID, dsTransID, acsTransID } = result;
    const ids = { messageVersion, threeDSServerTransID, dsTransID, acsTransID };
    return { messageType: 'RRes', ...ids, resultsStatus: '01' };
  }
}

export function encoded(message: object): string {
  return Buffer.from(JSON.stringify(message)).toString('base64url');
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding('utf8');
  let body = '';
  for await (const chunk of incoming) body += String(chunk);
  return body;
}

function aReq(origin: string, changes: Partial<AReq>): AReq {
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
    threeDSServerTransID: randomUUID(),
    threeDSServerURL: `${origin}/results`,
    notificationURL: `${origin}/over`,
    acctNumber: issuerCards.code,
    cardExpiryDate: '3012',
    merchantName: 'Fine Porcelain & Bowls',
    purchaseAmount: '420000',
    purchaseCurrency: '702',
    purchaseExponent: '2',
    purchaseDate: '20261123120000',
    browserAcceptHeader: '*/*',
    browserJavascriptEnabled: true,
    browserLanguage: 'en',
    browserUserAgent: 'test',
    ...changes,
  };
}
