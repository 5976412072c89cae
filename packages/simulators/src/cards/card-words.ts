import type { TransStatus } from '@tillgate/contract/three-d-secure';
import type { Behaviour } from '../behaviour.js';
import type { DisputePlan } from '../disputes/dispute-plan.js';
import type {
  AuthenticationMishap,
  AuthenticationPlan,
  ChallengeKind,
  MethodPage,
} from './authentication-plan.js';
import type { TestCard } from './test-card.js';

/** Every way in which a card differs from one with which all succeeds, in words; else "approved". */
export function outcomeWords(card: TestCard): string {
  const { avsResult, cvvResult, authentication, dispute } = card;
  const words = [
    ...stepsOf(card).map(([step, behaviour]) =>
      step === 'authorization' ? behaviourWords(behaviour) : `${step}: ${behaviourWords(behaviour)}`,
    ),
    ...(avsResult === undefined ? [] : [`approved, address ${avsResult}`]),
    ...(cvvResult === undefined ? [] : [`approved, security code ${cvvResult}`]),
    ...(dispute ? [disputeWords(dispute)] : []),
    ...(authentication ? [`3-D Secure: ${authenticationWords(authentication)}`] : []),
  ];
  return words.length > 0 ? words.join('; ') : 'approved';
}

/** The steps that go otherwise than an ordinary approval, and how. */
export function stepsOf(card: TestCard): [step: string, behaviour: Behaviour][] {
  const { authorization, authorizationWithoutCvv, authorizationWithExemption, verification, later } = card;
  const steps = {
    authorization,
    'without CVV': authorizationWithoutCvv,
    'with exemption': authorizationWithExemption,
    verification,
    ...later,
  };
  return Object.entries(steps).flatMap(([step, behaviour = {}]) =>
    Object.keys(behaviour).length > 0 ? [[step, behaviour]] : [],
  );
}

/** How an operation ends, and how its answer gets there. */
export function behaviourWords({ decline, delivery, delayReplyMs, delayRequestMs }: Behaviour): string {
  const issuer = decline?.issuerCode === undefined ? '' : ` (${decline.issuerCode})`;
  const end = decline ? `declined ${decline.reason}${issuer}` : 'approved';
  if (delayRequestMs !== undefined) return `received after ${delayRequestMs / 1000} s, then ${end}`;
  if (delayReplyMs !== undefined) return `${end}, answered after ${delayReplyMs / 1000} s`;
  switch (delivery) {
    case undefined:
      return end;
    case 'PEND':
      return `pending, then ${end}`;
    case 'LOSE_REPLY':
      return `${end}, reply lost`;
    case 'LOSE_REQUEST':
      return 'request lost, each time';
    case 'LOSE_FIRST_REQUEST':
      return `request lost, then ${end}`;
  }
}

/** What the holder of a card does about every capture. */
export function disputeWords({ type, reasonCode, isDefendable, whenDefended }: DisputePlan): string {
  const what = {
    CHARGEBACK: 'every capture disputed',
    RETRIEVAL_REQUEST: 'a copy of every receipt asked for',
    COMPLIANCE_REQUEST: 'proof of every sale asked for',
  }[type];
  const end = whenDefended === undefined ? [] : [`${whenDefended.toLowerCase()} when defended`];
  return [`${what} (${reasonCode})`, ...(isDefendable ? end : ['cannot be defended'])].join(', ');
}

/** How 3-D Secure goes with a card. */
export function authenticationWords(plan: AuthenticationPlan): string {
  const { transStatus, method, challenge, mishap } = plan;
  const begin = transStatus === undefined ? [] : [`${transStatus} ${meanings[transStatus]}`];
  const asked = challenge === undefined ? [] : [challengeWords[challenge]];
  const special = mishap === undefined ? [] : [mishapWords[mishap]];
  const first = method === undefined ? [] : [pageWords[method]];
  return [...first, [...begin, ...asked, ...special].join(': ')].join(', then ');
}

const meanings: Record<TransStatus, string> = {
  Y: 'authenticated without a challenge',
  C: 'challenge',
  N: 'not authenticated: the payment fails',
  A: 'attempted: the payment goes on',
  U: 'unavailable: the payment goes on',
  R: 'rejected: the payment fails',
  I: 'for information only: the payment goes on',
};

const pageWords: Record<MethodPage, string> = {
  QUICK: 'quick method page',
  SLOW: 'method page of 12 s',
  SILENT: 'method page that never answers',
};

const challengeWords: Record<ChallengeKind, string> = {
  CODE: 'a code',
  APP: "approval in the bank's app",
  CHOICE: 'a code or the app, as the buyer likes',
  TRUST: 'a code, and whether the merchant is trusted',
};

const mishapWords: Record<AuthenticationMishap, string> = {
  ANSWER_ERRO: 'Erro 403 in place of the ARes',
  ANSWER_NEVER: 'no answer to the AReq',
  ANSWER_BROKEN: 'an ARes that breaks the shape',
  OLD_VERSION: '3-D Secure 2.1.0 alone',
  CHALLENGE_BROKEN: 'the right code ends in U',
  CHALLENGE_SLOW: 'every page takes 3 s',
  CHALLENGE_SHORT: 'over after 5 s, N with challengeCancel 04',
  RESULTS_TWICE: 'the RReq comes twice',
  RESULTS_LATE: 'the RReq comes 3 s after the browser is back',
  RESULTS_NEVER: 'the RReq never comes',
};
