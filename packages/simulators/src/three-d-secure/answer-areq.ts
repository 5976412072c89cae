import { erro, type AReq, type ARes, type Erro } from '@tillgate/contract/three-d-secure';
import { findTestCard } from '../cards/test-cards.js';
import type { Acs, Judgement } from './acs.js';
import { acsPaths } from './acs-paths.js';

/** What a 3DS Server hears. BROKEN: what it should not take for an ARes. SILENCE: nothing, for as long as it listens. */
export type AReqAnswer =
  | { readonly kind: 'MESSAGE'; readonly message: ARes | Erro }
  | { readonly kind: 'BROKEN'; readonly message: object }
  | { readonly kind: 'SILENCE' };

/** Answers as the card's plan has it. `origin`: where browsers find the ACS. */
export function answerAReq(acs: Acs, request: AReq, origin: string): AReqAnswer {
  switch (findTestCard(request.acctNumber)?.authentication?.mishap) {
    case 'ANSWER_NEVER':
      return { kind: 'SILENCE' };
    case 'ANSWER_ERRO':
      return message(erro('D', '403', 'The issuer cannot be reached for the moment.', ''));
    case 'OLD_VERSION':
      if (request.messageVersion !== '2.1.0')
        return message(erro('D', '102', 'The issuer does not speak this version.', '2.1.0'));
      break;
    case 'ANSWER_BROKEN':
      return { kind: 'BROKEN', message: withoutProof(acs.authenticate(request, Date.now()), request) };
    case undefined:
  }
  return message(aResOf(acs.authenticate(request, Date.now()), request, origin));
}

function message(sent: ARes | Erro): AReqAnswer {
  return { kind: 'MESSAGE', message: sent };
}

function idsOf({ acsTransID, dsTransID }: Judgement, { messageVersion, threeDSServerTransID }: AReq) {
  return { messageType: 'ARes', messageVersion, threeDSServerTransID, acsTransID, dsTransID } as const;
}

function aResOf(judgement: Judgement, request: AReq, origin: string): ARes {
  const ids = idsOf(judgement, request);
  if (judgement.kind === 'proof') return { ...ids, ...judgement.proof };
  return { ...ids, transStatus: 'C', authenticationType: '02', acsURL: origin + acsPaths.challenge };
}

/** Says that the holder is authenticated; but an ECI has two digits, and the cryptogram is not there. */
function withoutProof(judgement: Judgement, request: AReq): object {
  return { ...idsOf(judgement, request), transStatus: 'Y', eci: '5' };
}
