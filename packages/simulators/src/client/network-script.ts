import { networkDisputeSchema, type NetworkDispute } from '@tillgate/contract/network-disputes';
import {
  forgottenSchema,
  ledgerPageSchema,
  scriptedChallengeListSchema,
  scriptedChallengeSchema,
  scriptedDisputeListSchema,
  scriptRuleListSchema,
  scriptRuleSchema,
  type ChallengeEnding,
  type Forgotten,
  type Judgement,
  type LedgerAuthorization,
  type LedgerPage,
  type RaisedDispute,
  type ScriptedChallenge,
  type ScriptRule,
  type ScriptRuleRequest,
} from '@tillgate/contract/network-script';
import { ask, tell, type NetworkAddress } from './call.js';
import { nextRules, type NextRules } from './next-rules.js';

export { NetworkScriptError } from './call.js';
export type { NextRules } from './next-rules.js';

/** With `merchantId`, all is about that merchant: its rules, its challenges, its part of the ledger. */
export interface NetworkScriptOptions extends NetworkAddress {
  readonly merchantId?: string;
}

/** Tells a simulated network what to do, and reads its books. Every method throws a NetworkScriptError where it refuses. */
export interface NetworkScript {
  /** Makes a rule in words: `next(3).authorizations({ card: '4054*' }).decline('DO_NOT_HONOR')`. */
  next(times?: number): NextRules;
  /** The same, without end. */
  always(): NextRules;

  addRule(rule: ScriptRuleRequest): Promise<ScriptRule>;
  /** The rule, and how often it was used. */
  rule(ruleId: string): Promise<ScriptRule>;
  rules(): Promise<ScriptRule[]>;
  deleteRule(ruleId: string): Promise<void>;
  deleteRules(): Promise<void>;

  /** The challenges that run, or ended a while ago, the oldest first. */
  challenges(): Promise<ScriptedChallenge[]>;
  /** Ends a challenge without a browser. */
  endChallenge(acsTransID: string, ending: ChallengeEnding): Promise<ScriptedChallenge>;

  /** A cardholder disputes a payment that was captured. */
  raiseDispute(dispute: RaisedDispute): Promise<NetworkDispute>;
  /** Says who is right. */
  judgeDispute(disputeId: string, winner: Judgement['for']): Promise<NetworkDispute>;
  /** The cardholder gives it up. */
  withdrawDispute(disputeId: string): Promise<NetworkDispute>;
  /** As they stand, the oldest first. */
  disputes(): Promise<NetworkDispute[]>;

  /** Every authorisation in the books, page by page. */
  ledger(): AsyncGenerator<LedgerAuthorization, void>;

  /** Forgets a merchant's authorisations and rules. */
  reset(merchantId: string): Promise<Forgotten>;
  /** Keeps a merchant's authorisations under a name. */
  keepSnapshot(merchantId: string, name: string): Promise<void>;
  /** Goes back to them; its rules are forgotten. */
  restoreSnapshot(merchantId: string, name: string): Promise<Forgotten>;
  deleteSnapshot(merchantId: string, name: string): Promise<void>;
}

/** The scripting of the network at `url`. Loads nothing of the network itself, and needs `fetch` only. */
export function networkScript({ merchantId, ...network }: NetworkScriptOptions): NetworkScript {
  const query = { merchantId };
  const addRule = (rule: ScriptRuleRequest) =>
    ask(network, { method: 'POST', path: '/rules', body: ofMerchant(rule, merchantId) }, scriptRuleSchema);
  return {
    next: (times = 1) => nextRules(times, addRule),
    always: () => nextRules('ALWAYS', addRule),

    addRule,
    rule: (ruleId) => ask(network, { method: 'GET', path: rulePath(ruleId) }, scriptRuleSchema),
    rules: async () =>
      (await ask(network, { method: 'GET', path: '/rules', query }, scriptRuleListSchema)).rules,
    deleteRule: (ruleId) => tell(network, { method: 'DELETE', path: rulePath(ruleId) }),
    deleteRules: () => tell(network, { method: 'DELETE', path: '/rules', query }),

    challenges: async () =>
      (await ask(network, { method: 'GET', path: '/challenges', query }, scriptedChallengeListSchema))
        .challenges,
    endChallenge: (acsTransID, ending) =>
      ask(
        network,
        { method: 'POST', path: `/challenges/${encodeURIComponent(acsTransID)}`, body: ending },
        scriptedChallengeSchema,
      ),

    raiseDispute: (body) => ask(network, { method: 'POST', path: '/disputes', body }, networkDisputeSchema),
    judgeDispute: (id, winner) =>
      ask(
        network,
        { method: 'POST', path: `${disputePath(id)}/judgement`, body: { for: winner } },
        networkDisputeSchema,
      ),
    withdrawDispute: (id) =>
      ask(network, { method: 'POST', path: `${disputePath(id)}/withdrawal` }, networkDisputeSchema),
    disputes: async () =>
      (await ask(network, { method: 'GET', path: '/disputes', query }, scriptedDisputeListSchema)).disputes,

    ledger: () => pages((after) => pageOf(network, { ...query, after })),

    reset: (id) => ask(network, { method: 'POST', path: `${merchantPath(id)}/reset` }, forgottenSchema),
    keepSnapshot: (id, name) => tell(network, { method: 'PUT', path: snapshotPath(id, name) }),
    restoreSnapshot: (id, name) =>
      ask(network, { method: 'POST', path: `${snapshotPath(id, name)}/restore` }, forgottenSchema),
    deleteSnapshot: (id, name) => tell(network, { method: 'DELETE', path: snapshotPath(id, name) }),
  };
}

/** A rule that names no merchant is about ours. */
function ofMerchant(rule: ScriptRuleRequest, merchantId: string | undefined): ScriptRuleRequest {
  return merchantId === undefined ? rule : { ...rule, match: { merchantId, ...rule.match } };
}

function pageOf(
  network: NetworkAddress,
  query: { merchantId: string | undefined; after: string | undefined },
) {
  return ask(network, { method: 'GET', path: '/ledger', query }, ledgerPageSchema);
}

async function* pages(
  page: (after: string | undefined) => Promise<LedgerPage>,
): AsyncGenerator<LedgerAuthorization, void> {
  let after: string | undefined;
  do {
    const { authorizations, next } = await page(after);
    yield* authorizations;
    after = next;
  } while (after !== undefined);
}

function rulePath(ruleId: string): string {
  return `/rules/${encodeURIComponent(ruleId)}`;
}

function disputePath(id: string): string {
  return `/disputes/${encodeURIComponent(id)}`;
}

function merchantPath(merchantId: string): string {
  return `/merchants/${encodeURIComponent(merchantId)}`;
}

function snapshotPath(merchantId: string, name: string): string {
  return `${merchantPath(merchantId)}/snapshots/${encodeURIComponent(name)}`;
}
