import type { ScriptRuleRequest } from '@tillgate/contract/network-script';
import { fitsMatch, type ScriptFacts } from './fits-match.js';

/** A rule, and how often it was used. */
export interface StoredRule {
  readonly ruleId: string;
  /** Its place in the order of making. */
  readonly place: number;
  readonly request: ScriptRuleRequest;
  used: number;
}

type IsAbout<Request extends ScriptRuleRequest> = (request: ScriptRuleRequest) => request is Request;

/**
 * Rules that can be used, in the order of their making. Those that name one merchant stand apart for each, so that a
 * thousand merchants on one network do not look through each other's.
 */
export class ActiveRules {
  readonly #rules = new Map<string, StoredRule>();
  /** By merchant; undefined: about several, or any. */
  readonly #shelves = new Map<string | undefined, Map<string, StoredRule>>();

  get size(): number {
    return this.#rules.size;
  }

  add(rule: StoredRule): void {
    const merchantId = merchantOf(rule);
    const shelf = this.#shelves.get(merchantId) ?? new Map<string, StoredRule>();
    this.#shelves.set(merchantId, shelf.set(rule.ruleId, rule));
    this.#rules.set(rule.ruleId, rule);
  }

  find(ruleId: string): StoredRule | undefined {
    return this.#rules.get(ruleId);
  }

  all(): StoredRule[] {
    return [...this.#rules.values()];
  }

  /** Whether there was such a rule. */
  delete(ruleId: string): boolean {
    const rule = this.#rules.get(ruleId);
    if (!rule) return false;
    const merchantId = merchantOf(rule);
    const shelf = this.#shelves.get(merchantId);
    shelf?.delete(ruleId);
    if (shelf?.size === 0) this.#shelves.delete(merchantId);
    return this.#rules.delete(ruleId);
  }

  /** The first rule about this that fits the facts. */
  firstFit<Request extends ScriptRuleRequest>(
    isAbout: IsAbout<Request>,
    facts: ScriptFacts,
  ): { stored: StoredRule; request: Request } | undefined {
    const general = fitOnShelf(this.#shelves.get(undefined), isAbout, facts);
    const own = facts.merchantId === undefined ? undefined : this.#shelves.get(facts.merchantId);
    const particular = fitOnShelf(own, isAbout, facts);
    if (!general || !particular) return general ?? particular;
    return general.stored.place < particular.stored.place ? general : particular;
  }
}

function fitOnShelf<Request extends ScriptRuleRequest>(
  shelf: ReadonlyMap<string, StoredRule> | undefined,
  isAbout: IsAbout<Request>,
  facts: ScriptFacts,
): { stored: StoredRule; request: Request } | undefined {
  for (const stored of shelf?.values() ?? []) {
    const { request } = stored;
    if (isAbout(request) && fitsMatch(request.match ?? {}, facts)) return { stored, request };
  }
  return undefined;
}

/** The one merchant that a rule is about; undefined where it names none, or several by a wildcard. */
function merchantOf({ request }: StoredRule): string | undefined {
  const merchantId = request.match?.merchantId;
  return merchantId?.includes('*') ? undefined : merchantId;
}
