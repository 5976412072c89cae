import type {
  ConsoleAnswer,
  ConsoleCallName,
  ConsoleCallOf,
  ConsoleErrorCode,
  ConsoleRequest,
  ConsoleRole,
} from '@tillgate/contract/console';
import type { Context } from '../ports.js';

/** A person with a session. */
export interface PersonCaller {
  readonly kind: 'PERSON';
  readonly personId: string;
  readonly email: string;
  readonly sessionId: string;
}

/** Who calls: a person, or a program with a restricted key of one merchant. */
export type ConsoleCaller = PersonCaller | { readonly kind: 'KEY'; readonly hint: string };

/** Where a call comes from. */
export interface CallOrigin {
  readonly address: string;
  /** What the browser brings of an earlier sign-in. */
  readonly deviceToken: string | undefined;
}

/** What a method works with that anyone may call. */
export interface VisitorSituation {
  readonly context: Context;
  readonly from: CallOrigin;
}

/** What a method works with that is about the person who calls. */
export interface PersonSituation extends VisitorSituation {
  readonly caller: PersonCaller;
}

/** What a method works with that is about a merchant or the gateway. The caller was found to be permitted before. */
export interface ConsoleSituation extends VisitorSituation {
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

/** What a browser keeps in cookies. */
export interface SignedIn {
  readonly sessionToken: string;
  readonly deviceToken: string;
}

interface ConsoleDone<Answer> {
  kind: 'done';
  answer: Answer;
  /** What becomes of the browser's session; absent: nothing. */
  session?: SignedIn | 'ENDED';
}

export type ConsoleReply<Answer> = ConsoleDone<Answer> | ConsoleRefusal;

/** Answers one call of the dashboard's API about a merchant that is there. A throw is a bug or an outage. */
export type ConsoleMethod<Name extends ConsoleCallName> = (
  situation: ConsoleSituation,
  request: ConsoleRequest<Name>,
) => Promise<ConsoleReply<ConsoleAnswer<Name>>>;

/** Answers a call that a person makes about himself. */
export type PersonMethod<Name extends ConsoleCallOf<'PERSON'>> = (
  situation: PersonSituation,
  request: ConsoleRequest<Name>,
) => Promise<ConsoleReply<ConsoleAnswer<Name>>>;

/** Answers a call that anyone makes. */
export type VisitorMethod<Name extends ConsoleCallOf<'ANYONE'>> = (
  situation: VisitorSituation,
  request: ConsoleRequest<Name>,
) => Promise<ConsoleReply<ConsoleAnswer<Name>>>;

/** What a stream sends: text in pieces, until it ends. */
export interface ConsoleStream {
  readonly contentType: string;
  /** What a browser that saves it calls it; absent: it is not saved. */
  readonly fileName?: string;
  readonly chunks: AsyncIterable<string>;
}

/**
 * Begins to answer a GET whose answer takes its time. `signal`: nobody listens any more, or the caller lost the right to;
 * `chunks` ends then. The headers go with the first piece.
 */
export type ConsoleStreamer = (
  situation: ConsoleSituation,
  given: object,
  signal: AbortSignal,
) => Promise<{ kind: 'streams'; stream: ConsoleStream } | ConsoleRefusal>;

export function done<Answer>(answer: Answer, session?: SignedIn | 'ENDED'): ConsoleDone<Answer> {
  return session === undefined ? { kind: 'done', answer } : { kind: 'done', answer, session };
}

export function refused(code: ConsoleErrorCode, message: string): ConsoleRefusal {
  return { kind: 'refused', code, message };
}
