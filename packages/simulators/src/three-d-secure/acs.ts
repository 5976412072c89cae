import { randomUUID } from 'node:crypto';
import type { AReq, CReq, RReq } from '@tillgate/contract/three-d-secure';
import { judgeAuthentication } from './judge-authentication.js';
import { proofOf, type Proof } from './proof.js';

/** The code that every buyer gets. */
export const rightCode = '123456';

const mostWrongCodes = 3;
/** A challenge that the buyer does not end is forgotten after this; then the 3DS Server has ended it, too. */
const challengeLifeMs = 15 * 60 * 1000;

/** A challenge that runs, or that ended: then its result is told again, however often the browser asks. */
export interface AcsTransaction {
  readonly acsTransID: string;
  readonly dsTransID: string;
  readonly request: AReq;
  readonly beganAtMs: number;
  readonly wrongCodes: number;
  readonly result?: RReq;
}

/** What the issuer answers to an authentication request: with a challenge, or with a proof at once. */
export type Judgement = { readonly acsTransID: string; readonly dsTransID: string } & (
  { readonly kind: 'challenge' } | { readonly kind: 'proof'; readonly proof: Proof }
);

/** The access control server of the simulated issuer. What it knows ends with the program. */
export class Acs {
  readonly #transactions = new Map<string, AcsTransaction>();

  authenticate(request: AReq, nowMs: number): Judgement {
    const ids = { acsTransID: randomUUID(), dsTransID: randomUUID() };
    const transStatus = judgeAuthentication(request, false);
    if (transStatus === 'C') {
      this.#forgetOld(nowMs);
      this.#transactions.set(ids.acsTransID, { ...ids, request, beganAtMs: nowMs, wrongCodes: 0 });
      return { ...ids, kind: 'challenge' };
    }
    return { ...ids, kind: 'proof', proof: proofOf(request.acctNumber, transStatus) };
  }

  /** The transaction of a CReq, or with an id of ours; undefined where there is none. */
  find({ acsTransID, threeDSServerTransID }: Pick<CReq, 'acsTransID'> & Partial<CReq>) {
    const found = this.#transactions.get(acsTransID);
    const isAsked =
      threeDSServerTransID === undefined || found?.request.threeDSServerTransID === threeDSServerTransID;
    return isAsked ? found : undefined;
  }

  /** Takes the buyer's code. The transaction has a result where it was right, or wrong once too often. */
  enterCode(transaction: AcsTransaction, code: string): AcsTransaction {
    if (transaction.result) return transaction;
    if (code === rightCode) return this.#end(transaction, 'Y');
    const counted = { ...transaction, wrongCodes: transaction.wrongCodes + 1 };
    return counted.wrongCodes < mostWrongCodes
      ? this.#keep(counted)
      : this.#end(counted, 'N', { transStatusReason: '19' });
  }

  /** The buyer does not want to. */
  cancel(transaction: AcsTransaction): AcsTransaction {
    return transaction.result ? transaction : this.#end(transaction, 'N', { challengeCancel: '01' });
  }

  #end(
    transaction: AcsTransaction,
    transStatus: 'Y' | 'N',
    { transStatusReason, challengeCancel }: Pick<RReq, 'transStatusReason' | 'challengeCancel'> = {},
  ): AcsTransaction {
    const { request, acsTransID, dsTransID, wrongCodes } = transaction;
    const result: RReq = {
      messageType: 'RReq',
      messageVersion: request.messageVersion,
      messageCategory: request.messageCategory,
      threeDSServerTransID: request.threeDSServerTransID,
      acsTransID,
      dsTransID,
      authenticationType: '02',
      interactionCounter: String(wrongCodes + (transStatus === 'Y' ? 1 : 0)).padStart(2, '0'),
      ...proofOf(request.acctNumber, transStatus, transStatusReason),
      ...(challengeCancel === undefined ? {} : { challengeCancel }),
    };
    return this.#keep({ ...transaction, result });
  }

  #keep(transaction: AcsTransaction): AcsTransaction {
    this.#transactions.set(transaction.acsTransID, transaction);
    return transaction;
  }

  #forgetOld(nowMs: number): void {
    for (const [id, { beganAtMs }] of this.#transactions) {
      if (nowMs - beganAtMs < challengeLifeMs) return;
      this.#transactions.delete(id);
    }
  }
}
