import type { ScriptMatch } from '@tillgate/contract/network-script';
import { fitsPattern } from './fits-pattern.js';

/** What is known of an operation or an authentication when a rule is looked for. */
export type ScriptFacts = { readonly [Name in keyof ScriptMatch]: string | undefined };

/** Whether facts are as a rule wants them. All that it names must be known, and fit. */
export function fitsMatch(match: ScriptMatch, facts: ScriptFacts): boolean {
  const names = ['card', 'amount', 'currency', 'merchantId', 'paymentId'] as const;
  return names.every((name) => {
    const pattern = match[name];
    const fact = facts[name];
    return pattern === undefined || (fact !== undefined && fitsPattern(pattern, fact));
  });
}
