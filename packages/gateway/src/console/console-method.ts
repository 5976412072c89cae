import type {
  ConsoleAnswer,
  ConsoleCallName,
  ConsoleErrorCode,
  ConsoleRequest,
  ConsoleRole,
} from '@tillgate/contract/console';
import type { Context } from '../ports.js';

/** Who calls: a person with a session, or a program with a restricted key of one merchant. */
export type ConsoleCaller =
  | { readonly kind: 'PERSON'; readonly personId: string; readonly email: string; readonly sessionId: string }
  | { readonly kind: 'KEY'; readonly hint: string };

/** What a method works with. The caller was found to be permitted before. */
export interface ConsoleSituation {
  readonly context: Context;
  readonly caller: ConsoleCaller;
  /** For the merchant that the call is about; a key sees what an owner sees, but for what it was not made for. */
  readonly role: ConsoleRole;
}

/** Why a call does nothing, in a sentence for its caller. */
export interface ConsoleRefusal {
  kind: 'refused';
  code: ConsoleErrorCode;
  message: string;
}

export type ConsoleReply<Answer> = { kind: 'done'; answer: Answer } | ConsoleRefusal;

/** Answers one call of the dashboard's API about a merchant that is there. A throw is a bug or an outage. */
export type ConsoleMethod<Name extends ConsoleCallName> = (
  situation: ConsoleSituation,
  request: ConsoleRequest<Name>,
) => Promise<ConsoleReply<ConsoleAnswer<Name>>>;

export function done<Answer>(answer: Answer): { kind: 'done'; answer: Answer } {
  return { kind: 'done', answer };
}

export function refused(code: ConsoleErrorCode, message: string): ConsoleRefusal {
  return { kind: 'refused', code, message };
}
