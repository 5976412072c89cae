import type {
  AuthenticationThen,
  ChallengeThen,
  InquiryThen,
  OperationThen,
  ScriptRule,
  ScriptRuleRequest,
} from '@tillgate/contract/network-script';
import { ActiveRules, type StoredRule } from './active-rules.js';
import type { ScriptFacts } from './fits-match.js';

type OperationRule = Extract<ScriptRuleRequest, { then: OperationThen }>;
type InquiryRule = Extract<ScriptRuleRequest, { then: InquiryThen }>;
type AuthenticationRule = Extract<ScriptRuleRequest, { then: AuthenticationThen }>;
type ChallengeRule = Extract<ScriptRuleRequest, { then: ChallengeThen }>;

/** The operations that rules can be about. */
export type ScriptedOperation = Exclude<OperationRule['on'], 'OPERATION'>;

/** So many rules are kept. For a new one the oldest that is used up goes. */
export const mostRules = 10_000;

/**
 * The rules that tests gave the network, in the order of their making. To take one is to use it: the first that fits and is
 * not used up. What is taken is carried out by who takes it.
 */
export class RuleBook {
  /** Apart, so that a look-up passes over no rule that is used up. */
  readonly #active = new ActiveRules();
  readonly #usedUp = new Map<string, StoredRule>();
  #made = 0;

  /** Undefined where there are too many that may still be used. */
  add(request: ScriptRuleRequest): ScriptRule | undefined {
    if (this.#active.size >= mostRules) return undefined;
    if (this.#active.size + this.#usedUp.size >= mostRules) this.#dropOldest();
    this.#made += 1;
    const rule = { ruleId: `rule-${this.#made}`, place: this.#made, request, used: 0 };
    this.#active.add(rule);
    return viewOf(rule);
  }

  find(ruleId: string): ScriptRule | undefined {
    const rule = this.#active.find(ruleId) ?? this.#usedUp.get(ruleId);
    return rule && viewOf(rule);
  }

  /** All, or those that name this merchant. */
  list(merchantId?: string): ScriptRule[] {
    return this.#rules(merchantId)
      .sort((a, b) => a.place - b.place)
      .map(viewOf);
  }

  /** Whether there was such a rule. */
  remove(ruleId: string): boolean {
    return this.#active.delete(ruleId) || this.#usedUp.delete(ruleId);
  }

  /** Removes all, or those that name this merchant, and tells how many they were. */
  removeAll(merchantId?: string): number {
    const rules = this.#rules(merchantId);
    for (const { ruleId } of rules) this.remove(ruleId);
    return rules.length;
  }

  takeOperation(kind: ScriptedOperation, facts: ScriptFacts): OperationThen | undefined {
    const isAbout = (rule: ScriptRuleRequest): rule is OperationRule =>
      rule.on === kind || rule.on === 'OPERATION';
    return this.#take(isAbout, facts)?.then;
  }

  takeInquiry(kind: InquiryRule['on'], facts: ScriptFacts): InquiryThen | undefined {
    return this.#take((rule): rule is InquiryRule => rule.on === kind, facts)?.then;
  }

  /** How an AReq is to be answered. */
  takeAuthentication(facts: ScriptFacts): AuthenticationThen | undefined {
    return this.#take((rule): rule is AuthenticationRule => rule.on === 'AUTHENTICATION', facts)?.then;
  }

  /** How a challenge that was just asked for is to go. */
  takeChallenge(facts: ScriptFacts): ChallengeThen | undefined {
    return this.#take((rule): rule is ChallengeRule => rule.on === 'CHALLENGE', facts)?.then;
  }

  #take<Rule extends ScriptRuleRequest>(
    isAbout: (rule: ScriptRuleRequest) => rule is Rule,
    facts: ScriptFacts,
  ): Rule | undefined {
    const fit = this.#active.firstFit(isAbout, facts);
    if (fit) this.#use(fit.stored);
    return fit?.request;
  }

  #use(rule: StoredRule): void {
    rule.used += 1;
    if (!isUsedUp(rule)) return;
    this.#active.delete(rule.ruleId);
    this.#usedUp.set(rule.ruleId, rule);
  }

  #rules(merchantId: string | undefined): StoredRule[] {
    const all = [...this.#active.all(), ...this.#usedUp.values()];
    return all.filter(({ request }) => merchantId === undefined || request.match?.merchantId === merchantId);
  }

  #dropOldest(): void {
    for (const ruleId of this.#usedUp.keys()) {
      this.#usedUp.delete(ruleId);
      return;
    }
  }
}

function isUsedUp({ request: { times = 1 }, used }: StoredRule): boolean {
  return times !== 'ALWAYS' && used >= times;
}

function viewOf(rule: StoredRule): ScriptRule {
  return { ...rule.request, ruleId: rule.ruleId, used: rule.used, isUsedUp: isUsedUp(rule) };
}
