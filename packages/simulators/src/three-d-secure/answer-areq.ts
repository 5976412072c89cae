import { setTimeout as wait } from 'node:timers/promises';
import { erro, type AReq, type ARes, type Erro } from '@tillgate/contract/three-d-secure';
import type { AuthenticationMishap } from '../cards/authentication-plan.js';
import { findTestCard } from '../cards/test-cards.js';
import type { Acs, AuthenticationRules, Judgement } from './acs.js';
import { acsPaths } from './acs-paths.js';
import { factsOfAReq } from './script-facts.js';

/**
 * What a 3DS Server hears. BROKEN: what it should not take for an ARes. SILENCE: nothing, for as long as it listens. BREAK:
 * the connection breaks.
 */
export type AReqAnswer =
  | { readonly kind: 'MESSAGE'; readonly message: ARes | Erro }
  | { readonly kind: 'BROKEN'; readonly message: object }
  | { readonly kind: 'SILENCE' | 'BREAK' };

type Answering = (acs: Acs, request: AReq) => AReqAnswer | undefined;

/** What the cards show of a directory server out of order; undefined where it is not. */
const mishaps: Partial<Record<AuthenticationMishap, Answering>> = {
  ANSWER_NEVER: () => ({ kind: 'SILENCE' }),
  ANSWER_ERRO: (_acs, request) =>
    erroTo(request, erro('D', '403', 'The issuer cannot be reached for the moment.', '')),
  ANSWER_BROKEN: (acs, request) => ({
    kind: 'BROKEN',
    message: withoutProof(acs.authenticate(request), request),
  }),
  OLD_VERSION: (_acs, request) =>
    request.messageVersion === '2.1.0'
      ? undefined
      : erroTo(request, erro('D', '102', 'The issuer does not speak this version.', '2.1.0')),
};

/** Answers as a test said, and else as the card's plan has it. `origin`: where browsers find the ACS. */
export async function answerAReq(
  { acs, rules }: { readonly acs: Acs; readonly rules: AuthenticationRules },
  request: AReq,
  origin: string,
): Promise<AReqAnswer> {
  const then = rules.takeAuthentication(factsOfAReq(request));
  if (then?.answer === 'NONE') return { kind: 'BREAK' };
  if (then?.delayReplyMs) await wait(then.delayReplyMs);
  if (then?.answer === 'ERRO')
    return erroTo(request, erro('D', then.errorCode, 'A test wants this error.', ''));
  const isTold = then && (then.transStatus ?? then.transStatusReason) !== undefined;
  return isTold
    ? message(aResOf(acs.authenticate(request, then), request, origin))
    : answerByCard(acs, request, origin);
}

function answerByCard(acs: Acs, request: AReq, origin: string): AReqAnswer {
  const mishap = findTestCard(request.acctNumber)?.authentication?.mishap;
  const outOfOrder = mishap && mishaps[mishap]?.(acs, request);
  return outOfOrder ?? message(aResOf(acs.authenticate(request), request, origin));
}

function message(sent: ARes | Erro): AReqAnswer {
  return { kind: 'MESSAGE', message: sent };
}

function erroTo({ messageVersion, threeDSServerTransID }: AReq, sent: Erro): AReqAnswer {
  return message({ ...sent, messageVersion, threeDSServerTransID });
}

function idsOf({ acsTransID, dsTransID }: Judgement, { messageVersion, threeDSServerTransID }: AReq) {
  return { messageType: 'ARes', messageVersion, threeDSServerTransID, acsTransID, dsTransID } as const;
}

function aResOf(judgement: Judgement, request: AReq, origin: string): ARes {
  const ids = idsOf(judgement, request);
  if (judgement.kind === 'proof')
    return { ...ids, ...judgement.proof, ...trustOf(judgement.isTrusted, request) };
  const { kind } = judgement.transaction;
  const acsURL = origin + acsPaths.challenge;
  return { ...ids, transStatus: 'C', authenticationType: kind === 'APP' ? '03' : '02', acsURL };
}

/** Why the buyer was not asked, where they trust the merchant; 2.1.0 does not know of it. */
function trustOf(isTrusted: boolean, { messageVersion }: AReq) {
  if (!isTrusted || messageVersion === '2.1.0') return {};
  return { whiteListStatus: 'Y', whiteListStatusSource: '03' } as const;
}

/** Says that the holder is authenticated; but an ECI has two digits, and the cryptogram is not there. */
function withoutProof(judgement: Judgement, request: AReq): object {
  return { ...idsOf(judgement, request), transStatus: 'Y', eci: '5' };
}
