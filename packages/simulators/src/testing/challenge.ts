import { aResSchema, type AReq, type CReq } from '@tillgate/contract/three-d-secure';
import type { FastifyInstance } from 'fastify';
import { aReq, askDirectoryServer, postForm, threeDSServerTransID } from './three-d-secure-calls.js';

/** Cards by what their challenge shows. */
export const challengeCards = {
  code: '4054693000000025',
  app: '4054693300000014',
  choice: '4054693300000022',
  trust: '4054693300000030',
  broken: '4054693400000013',
  slow: '4054693400000021',
  short: '4054693400000039',
  resultTwice: '4054693400000112',
  resultLate: '4054693400000120',
  resultNever: '4054693400000138',
} as const;

export const encoded = (message: unknown) => Buffer.from(JSON.stringify(message)).toString('base64url');

/** A buyer whom the issuer asks, with a browser that shows what the ACS answers. */
export class Challenge {
  constructor(
    readonly app: FastifyInstance,
    readonly acsTransID: string,
  ) {}

  /** Has the directory server begin one. */
  static async begin(app: FastifyInstance, changes: Partial<AReq> = {}): Promise<Challenge> {
    const { acsTransID } = aResSchema.parse(await askDirectoryServer(app, aReq(changes)));
    return new Challenge(app, acsTransID);
  }

  get creq(): CReq {
    const { acsTransID } = this;
    const ids = { threeDSServerTransID, acsTransID };
    return { messageType: 'CReq', messageVersion: '2.2.0', ...ids, challengeWindowSize: '05' };
  }

  /** Opens the page; `creq`: what is brought in place of the right message. */
  open(creq: unknown = this.creq) {
    return postForm(this.app, '/three-d-secure/acs/challenge', { creq: encoded(creq) });
  }

  answer(answer: string, fields: Record<string, string> = {}) {
    return postForm(this.app, `/three-d-secure/acs/challenge/${this.acsTransID}`, { answer, ...fields });
  }

  confirm(code: string, fields: Record<string, string> = {}) {
    return this.answer('confirm', { code, ...fields });
  }
}

/** Which page it is. */
export function pageName({ body }: { body: string }): string {
  return /<main data-testid="([\w-]+)"/.exec(body)?.[1] ?? '';
}

/** The message that a page takes to the 3DS Server. */
export function messageIn({ body }: { body: string }, name: 'cres' | 'erro'): unknown {
  const [, value = ''] = new RegExp(`name="${name}" value="([\\w-]+)"`).exec(body) ?? [];
  return value === '' ? undefined : JSON.parse(Buffer.from(value, 'base64url').toString());
}
