import type {
  AuthenticationThen,
  ChallengeThen,
  InquiryThen,
  OperationThen,
  ScriptMatch,
  ScriptRule,
  ScriptRuleRequest,
} from '@tillgate/contract/network-script';

type Rest<Then, Tag extends keyof Then> = Omit<Then, Tag>;
type Approved = Extract<OperationThen, { answer: 'APPROVED' }>;
type Declined = Extract<OperationThen, { answer: 'DECLINED' }>;
type Ares = Extract<AuthenticationThen, { answer: 'ARES' }>;
type Erro = Extract<AuthenticationThen, { answer: 'ERRO' }>;
type ChallengeEnd<End extends ChallengeThen['end']> = Omit<Extract<ChallengeThen, { end: End }>, 'end'>;
type Made = Promise<ScriptRule>;

/** What becomes of operations. `how`: when it is booked and answered, and the letters of the issuer's checks. */
export interface OperationRules {
  approve(how?: Rest<Approved, 'answer'>): Made;
  decline(reason: string, how?: Rest<Declined, 'answer' | 'reason'>): Made;
  /** As the card is there to show, but for `how`. */
  asCard(how: Rest<Approved, 'answer'>): Made;
  /** Booked, and the connection breaks before the answer. */
  loseReply(): Made;
  /** The connection breaks, and nothing is booked. */
  loseRequest(): Made;
}

/** How somebody who asks after an operation, or gives one up, is answered. */
export interface InquiryRules {
  stillPending(how?: Rest<InquiryThen, 'answer'>): Made;
  asBooked(how: Rest<InquiryThen, 'answer'>): Made;
}

/** How an AReq is answered. */
export interface AuthenticationRules {
  answer(transStatus: NonNullable<Ares['transStatus']>, how?: Rest<Ares, 'answer' | 'transStatus'>): Made;
  /** As the card begins, so much later. */
  delay(delayReplyMs: number): Made;
  erro(errorCode: Erro['errorCode'], how?: Rest<Erro, 'answer' | 'errorCode'>): Made;
  /** The connection breaks without an answer. */
  silence(): Made;
}

/** How challenges go, without a browser. */
export interface ChallengeRules {
  complete(how?: ChallengeEnd<'COMPLETE'>): Made;
  fail(how?: ChallengeEnd<'FAIL'>): Made;
  cancel(how?: ChallengeEnd<'CANCEL'>): Made;
  abandon(): Made;
  /** The buyer ends it, and the result travels like this. */
  asBuyer(how: ChallengeEnd<'AS_BUYER'>): Made;
}

/** What a rule is about. Without a match, about any. */
export interface NextRules {
  authorizations(match?: ScriptMatch): OperationRules;
  verifications(match?: ScriptMatch): OperationRules;
  increments(match?: ScriptMatch): OperationRules;
  captures(match?: ScriptMatch): OperationRules;
  voids(match?: ScriptMatch): OperationRules;
  refunds(match?: ScriptMatch): OperationRules;
  /** Of any of these six kinds. */
  operations(match?: ScriptMatch): OperationRules;
  inquiries(match?: ScriptMatch): InquiryRules;
  abandonments(match?: ScriptMatch): InquiryRules;
  authentications(match?: ScriptMatch): AuthenticationRules;
  challenges(match?: ScriptMatch): ChallengeRules;
}

type Times = NonNullable<ScriptRuleRequest['times']>;
type AddRule = (rule: ScriptRuleRequest) => Made;

/** The words in which a rule can be said; each last one makes it. */
export function nextRules(times: Times, add: AddRule): NextRules {
  const operations =
    (on: Extract<ScriptRuleRequest, { then: OperationThen }>['on']) =>
    (match: ScriptMatch = {}): OperationRules =>
      operationRules((then) => add({ on, match, times, then }));
  const inquiries =
    (on: 'INQUIRY' | 'ABANDONMENT') =>
    (match: ScriptMatch = {}): InquiryRules => ({
      stillPending: (how = {}) => add({ on, match, times, then: { answer: 'STILL_PENDING', ...how } }),
      asBooked: (how) => add({ on, match, times, then: { answer: 'AS_BOOKED', ...how } }),
    });
  return {
    authorizations: operations('AUTHORIZATION'),
    verifications: operations('VERIFICATION'),
    increments: operations('INCREMENT'),
    captures: operations('CAPTURE'),
    voids: operations('VOID'),
    refunds: operations('REFUND'),
    operations: operations('OPERATION'),
    inquiries: inquiries('INQUIRY'),
    abandonments: inquiries('ABANDONMENT'),
    authentications: (match = {}) =>
      authenticationRules((then) => add({ on: 'AUTHENTICATION', match, times, then })),
    challenges: (match = {}) => challengeRules((then) => add({ on: 'CHALLENGE', match, times, then })),
  };
}

function operationRules(make: (then: OperationThen) => Made): OperationRules {
  return {
    approve: (how = {}) => make({ answer: 'APPROVED', ...how }),
    decline: (reason, how = {}) => make({ answer: 'DECLINED', reason, ...how }),
    asCard: (how) => make({ answer: 'AS_CARD', ...how }),
    loseReply: () => make({ answer: 'AS_CARD', delivery: 'LOSE_REPLY' }),
    loseRequest: () => make({ answer: 'AS_CARD', delivery: 'LOSE_REQUEST' }),
  };
}

function authenticationRules(make: (then: AuthenticationThen) => Made): AuthenticationRules {
  return {
    answer: (transStatus, how = {}) => make({ answer: 'ARES', transStatus, ...how }),
    delay: (delayReplyMs) => make({ answer: 'ARES', delayReplyMs }),
    erro: (errorCode, how = {}) => make({ answer: 'ERRO', errorCode, ...how }),
    silence: () => make({ answer: 'NONE' }),
  };
}

function challengeRules(make: (then: ChallengeThen) => Made): ChallengeRules {
  return {
    complete: (how = {}) => make({ end: 'COMPLETE', ...how }),
    fail: (how = {}) => make({ end: 'FAIL', ...how }),
    cancel: (how = {}) => make({ end: 'CANCEL', ...how }),
    abandon: () => make({ end: 'ABANDON' }),
    asBuyer: (how) => make({ end: 'AS_BUYER', ...how }),
  };
}
