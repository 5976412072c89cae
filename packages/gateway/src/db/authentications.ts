import { sql, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Asking, AuthenticationResult, Challenge } from '../domain/authentication.js';
import { isDue, nowOf, type Due } from './due.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

interface AuthenticationFacts {
  /** Of the authorisation, or of the verification of a card to store. */
  readonly operationId: string;
  readonly clientId: string;
  readonly subject: 'PAYMENT' | 'VAULTING';
  /** Of the payment session, or of the vaulting. */
  readonly sessionId: string;
  /** `threeDSServerTransID`. */
  readonly serverTransId: string;
  /** Names its pages in addresses; unguessable. */
  readonly pageId: string;
  readonly createdAtMs: number;
  /** When the step that runs is given up. */
  readonly expiresAtMs: number;
}

/** Before the issuer is asked. */
interface Unasked extends AuthenticationFacts {
  readonly asking: Asking;
  /** The card without its security code, and the buyer. */
  readonly sealedCharge: string;
}

/**
 * One authentication, from its beginning to its end. BUYER: the buyer is to come to its page. METHOD: the issuer's method
 * page runs in the buyer's browser; METHOD_OVER: it ran. ASKING: the issuer is asked. CHALLENGE: the buyer is. ENDED: it
 * has a result, and what follows from it was not begun. DONE: it was, or nothing follows.
 */
export type Authentication =
  | (Unasked & { readonly state: 'BUYER' })
  | (Unasked & { readonly state: 'METHOD' })
  | (Unasked & { readonly state: 'METHOD_OVER' })
  | (AuthenticationFacts & { readonly state: 'ASKING'; readonly asking: Asking })
  | (AuthenticationFacts & {
      readonly state: 'CHALLENGE';
      readonly challenge: Challenge;
      readonly sealedCharge: string;
    })
  | (AuthenticationFacts & {
      readonly state: 'ENDED';
      readonly challenge?: Challenge | undefined;
      readonly sealedCharge: string;
      readonly result: AuthenticationResult;
    })
  | (AuthenticationFacts & {
      readonly state: 'DONE';
      /** Absent: it ended without one. */
      readonly challenge?: Challenge | undefined;
      readonly result: AuthenticationResult;
    });

export type AuthenticationIn<State extends Authentication['state']> = Extract<
  Authentication,
  { state: State }
>;
export type UnaskedAuthentication = Extract<Authentication, Unasked>;

/** What is written of an authentication that begins. */
export type BegunAuthentication = UnaskedAuthentication | AuthenticationIn<'ASKING'>;

/** Writes an authentication that begins; the worker looks after it when its first step is over. */
export async function insertAuthentication(db: Db, authentication: BegunAuthentication): Promise<void> {
  const { operationId, clientId, subject, sessionId, serverTransId, pageId } = authentication;
  const { state, asking, createdAtMs, expiresAtMs } = authentication;
  await db
    .insertInto('authentication')
    .values({
      operation_id: operationId,
      client_id: clientId,
      subject,
      session_id: sessionId,
      server_trans_id: serverTransId,
      page_id: pageId,
      state,
      asking: JSON.stringify(asking),
      challenge: null,
      result: null,
      sealed_charge: 'sealedCharge' in authentication ? authentication.sealedCharge : null,
      created_at: createdAtMs,
      expires_at: expiresAtMs,
      next_check_at: expiresAtMs,
    })
    .execute();
}

/** By what an authentication is asked for: its operation, the 3DS Server's transaction id, or its pages. */
export type AuthenticationKey =
  | { readonly operationId: string }
  | { readonly serverTransId: string }
  | { readonly pageId: string };

export async function findAuthentication(
  db: Db,
  key: AuthenticationKey,
): Promise<Authentication | undefined> {
  const query = db.selectFrom('authentication').selectAll();
  const row = await narrowed(query, key).executeTakeFirst();
  return row && authenticationOf(row);

  function narrowed(rows: typeof query, asked: AuthenticationKey) {
    if ('operationId' in asked) return rows.where('operation_id', '=', asked.operationId);
    if ('serverTransId' in asked) return rows.where('server_trans_id', '=', asked.serverTransId);
    return rows.where('page_id', '=', asked.pageId);
  }
}

/** The authentication of a session that runs, else the last one; undefined where there was none. */
export async function findLatestAuthentication(
  db: Db,
  sessionId: string,
): Promise<Authentication | undefined> {
  const row = await db
    .selectFrom('authentication')
    .selectAll()
    .where('session_id', '=', sessionId)
    // Of several that began at the same time of a frozen clock, the one that runs.
    .orderBy(sql`case when next_check_at is null then 1 else 0 end`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && authenticationOf(row);
}

/**
 * Claims authentications that are due for a look, in one statement. The next look comes later, so that a worker that dies
 * with a claim only postpones it.
 */
export async function claimAuthentications(
  db: Db,
  due: Due,
  limit: number,
): Promise<{ readonly operationId: string; readonly clientId: string }[]> {
  const rows = await db
    .updateTable('authentication')
    .set({ next_check_at: sql<bigint>`${nowOf('authentication', due)} + ${BigInt(againAfterMs)}` })
    .where('operation_id', 'in', (found) =>
      found
        .selectFrom('authentication')
        .select('operation_id')
        .where(isDue('authentication.next_check_at', due))
        .orderBy('next_check_at')
        .limit(limit),
    )
    .where(isDue('authentication.next_check_at', due))
    .returning(['operation_id', 'client_id'])
    .execute();
  return rows.map((row) => ({ operationId: row.operation_id, clientId: row.client_id }));
}

/** Longer than all that follows from one look may take. */
const againAfterMs = 30_000;

/** The buyer of a `pay` came to the page: the next step begins. False where somebody else brought him. */
export function bringBuyer(
  db: Db,
  { operationId }: AuthenticationIn<'BUYER'>,
  next: {
    readonly state: 'METHOD' | 'METHOD_OVER';
    readonly sealedCharge: string;
    readonly expiresAtMs: number;
  },
): Promise<boolean> {
  const { state, sealedCharge, expiresAtMs } = next;
  const times = { expires_at: expiresAtMs, next_check_at: expiresAtMs };
  return move(db, operationId, 'BUYER', { state, sealed_charge: sealedCharge, ...times });
}

/** The method page ran to its end. False where it had, or its time was over: then nothing changes. */
export function endMethod(db: Db, operationId: string, nowMs: number): Promise<boolean> {
  return move(db, operationId, 'METHOD', { state: 'METHOD_OVER', next_check_at: nowMs });
}

/** Takes the question to the issuer into hand. False where somebody else did. */
export function takeUnasked(
  db: Db,
  { operationId, state }: UnaskedAuthentication,
  expiresAtMs: number,
): Promise<boolean> {
  return move(db, operationId, state, {
    state: 'ASKING',
    expires_at: expiresAtMs,
    next_check_at: expiresAtMs,
  });
}

/** The issuer wants to hear from the buyer. */
export function beginChallenge(
  db: Db,
  operationId: string,
  begun: { readonly challenge: Challenge; readonly sealedCharge: string; readonly expiresAtMs: number },
): Promise<boolean> {
  const { challenge, sealedCharge, expiresAtMs } = begun;
  return move(db, operationId, 'ASKING', {
    state: 'CHALLENGE',
    challenge: JSON.stringify(challenge),
    sealed_charge: sealedCharge,
    expires_at: expiresAtMs,
    next_check_at: expiresAtMs,
  });
}

/** The issuer answered at once, or not at all; the card is forgotten. False where somebody else gave it up. */
export function endAsking(db: Db, operationId: string, result: AuthenticationResult): Promise<boolean> {
  return move(db, operationId, 'ASKING', {
    state: 'DONE',
    result: JSON.stringify(result),
    sealed_charge: null,
    next_check_at: null,
  });
}

/** What waits for the buyer. */
export type AwaitedAuthentication = AuthenticationIn<'BUYER'> | AuthenticationIn<'CHALLENGE'>;

/** Ends what waits for the buyer. False where it had ended before: then nothing changes, whatever comes late or again. */
export function endAwaited(
  db: Db,
  { operationId, state }: AwaitedAuthentication,
  { result, nowMs }: { readonly result: AuthenticationResult; readonly nowMs: number },
): Promise<boolean> {
  return move(db, operationId, state, {
    state: 'ENDED',
    result: JSON.stringify(result),
    next_check_at: nowMs,
  });
}

/** Takes what follows from an end into hand, and forgets the card. False where somebody else did. */
export function takeEnded(db: Db, operationId: string): Promise<boolean> {
  return move(db, operationId, 'ENDED', { state: 'DONE', sealed_charge: null, next_check_at: null });
}

/** One step, from the state in which it is expected: of those who race, one makes it. */
async function move(
  db: Db,
  operationId: string,
  from: Authentication['state'],
  values: Updateable<Schema['authentication']>,
): Promise<boolean> {
  const moved = await db
    .updateTable('authentication')
    .set(values)
    .where('operation_id', '=', operationId)
    .where('state', '=', from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

const askingSchema = z.object({
  messageVersion: z.enum(['2.1.0', '2.2.0']),
  methodUrl: z.string().optional(),
  wish: z.enum(['CHALLENGE', 'DATA_ONLY']),
}) satisfies z.ZodType<Asking>;

const challengeSchema = z.object({
  acsUrl: z.string(),
  acsTransId: z.string(),
  dsTransId: z.string(),
  messageVersion: z.string(),
}) satisfies z.ZodType<Challenge>;

const resultSchema = z.object({
  messageVersion: z.string(),
  transStatus: z.enum(['Y', 'A', 'N', 'U', 'R', 'I']),
  isChallenged: z.boolean(),
  isDataOnly: z.boolean().optional(),
  eci: z.string().optional(),
  authenticationValue: z.string().optional(),
  dsTransId: z.string().optional(),
  transStatusReason: z.string().optional(),
  challengeCancel: z.string().optional(),
}) satisfies z.ZodType<AuthenticationResult>;

const stateSchema = z.enum([
  'BUYER',
  'METHOD',
  'METHOD_OVER',
  'ASKING',
  'CHALLENGE',
  'ENDED',
  'DONE',
]) satisfies z.ZodType<Authentication['state']>;

function authenticationOf(row: Selectable<Schema['authentication']>): Authentication {
  const facts: AuthenticationFacts = {
    operationId: row.operation_id,
    clientId: row.client_id,
    subject: row.subject === 'VAULTING' ? 'VAULTING' : 'PAYMENT',
    sessionId: row.session_id,
    serverTransId: row.server_trans_id,
    pageId: row.page_id,
    createdAtMs: Number(row.created_at),
    expiresAtMs: Number(row.expires_at),
  };
  const sealedCharge = row.sealed_charge ?? '';
  const challenge = () => challengeSchema.optional().parse(parsed(row.challenge));
  const state = stateSchema.parse(row.state);
  switch (state) {
    case 'BUYER':
    case 'METHOD':
    case 'METHOD_OVER':
      return { ...facts, state, asking: askingSchema.parse(parsed(row.asking)), sealedCharge };
    case 'ASKING':
      return { ...facts, state, asking: askingSchema.parse(parsed(row.asking)) };
    case 'CHALLENGE':
      return { ...facts, state, challenge: challengeSchema.parse(parsed(row.challenge)), sealedCharge };
    case 'ENDED':
      return { ...facts, state, challenge: challenge(), sealedCharge, result: resultOf(row) };
    case 'DONE':
      return { ...facts, state, challenge: challenge(), result: resultOf(row) };
  }
}

function resultOf({ result }: Selectable<Schema['authentication']>): AuthenticationResult {
  return resultSchema.parse(parsed(result));
}

function parsed(json: string | null): unknown {
  return json === null ? undefined : JSON.parse(json);
}
