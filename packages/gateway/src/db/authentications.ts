import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AuthenticationResult } from '../domain/authentication.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

/** A challenge that the buyer answers at the issuer's ACS. */
export interface Challenge {
  /** Unguessable; names the challenge in addresses. */
  readonly challengeId: string;
  readonly acsUrl: string;
  readonly acsTransId: string;
  readonly dsTransId: string;
  readonly messageVersion: string;
}

interface AuthenticationFacts {
  readonly operationId: string;
  readonly sessionId: string;
  /** `threeDSServerTransID`. */
  readonly serverTransId: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/**
 * The authentication of one attempt to authorise. CHALLENGE: the buyer is asked. ENDED: it has a result, and what follows
 * from it was not begun. DONE: it was, or nothing follows.
 */
export type Authentication =
  | (AuthenticationFacts & {
      readonly state: 'CHALLENGE';
      readonly challenge: Challenge;
      /** The card without its security code. */
      readonly sealedCharge: string;
    })
  | (AuthenticationFacts & {
      readonly state: 'ENDED';
      readonly challenge: Challenge;
      readonly sealedCharge: string;
      readonly result: AuthenticationResult;
    })
  | (AuthenticationFacts & {
      readonly state: 'DONE';
      /** Absent: it ended with its first answer. */
      readonly challenge?: Challenge | undefined;
      readonly result: AuthenticationResult;
    });

export type RunningChallenge = Extract<Authentication, { state: 'CHALLENGE' }>;
export type EndedChallenge = Extract<Authentication, { state: 'ENDED' }>;

/** Writes an authentication that begins with a challenge, or that is over with its first answer. */
export async function insertAuthentication(
  db: Db,
  authentication: RunningChallenge | Extract<Authentication, { state: 'DONE' }>,
): Promise<void> {
  const { operationId, sessionId, serverTransId, state, createdAtMs, expiresAtMs } = authentication;
  const isRunning = authentication.state === 'CHALLENGE';
  await db
    .insertInto('authentication')
    .values({
      operation_id: operationId,
      session_id: sessionId,
      server_trans_id: serverTransId,
      challenge_id: isRunning ? authentication.challenge.challengeId : null,
      state,
      challenge: isRunning ? JSON.stringify(authentication.challenge) : null,
      result: isRunning ? null : JSON.stringify(authentication.result),
      sealed_charge: isRunning ? authentication.sealedCharge : null,
      created_at: createdAtMs,
      expires_at: expiresAtMs,
    })
    .execute();
}

/** By what an authentication is asked for: its operation, the 3DS Server's transaction id, or its page. */
export type AuthenticationKey =
  { readonly operationId: string } | { readonly serverTransId: string } | { readonly challengeId: string };

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
    return rows.where('challenge_id', '=', asked.challengeId);
  }
}

/** Ends a challenge. False where it had ended before: then nothing changes, whatever comes late or again. */
export async function endChallenge(
  db: Db,
  operationId: string,
  result: AuthenticationResult,
): Promise<boolean> {
  const ended = await db
    .updateTable('authentication')
    .set({ state: 'ENDED', result: JSON.stringify(result) })
    .where('operation_id', '=', operationId)
    .where('state', '=', 'CHALLENGE')
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Takes what follows from an ended challenge into hand, and forgets the card. False where somebody else did. */
export async function takeEnded(db: Db, operationId: string): Promise<boolean> {
  const taken = await db
    .updateTable('authentication')
    .set({ state: 'DONE', sealed_charge: null })
    .where('operation_id', '=', operationId)
    .where('state', '=', 'ENDED')
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

const challengeSchema = z.object({
  challengeId: z.string(),
  acsUrl: z.string(),
  acsTransId: z.string(),
  dsTransId: z.string(),
  messageVersion: z.string(),
}) satisfies z.ZodType<Challenge>;

const resultSchema = z.object({
  messageVersion: z.string(),
  transStatus: z.enum(['Y', 'A', 'N', 'U', 'R', 'I']),
  isChallenged: z.boolean(),
  eci: z.string().optional(),
  authenticationValue: z.string().optional(),
  dsTransId: z.string().optional(),
  transStatusReason: z.string().optional(),
  challengeCancel: z.string().optional(),
}) satisfies z.ZodType<AuthenticationResult>;

function authenticationOf(row: Selectable<Schema['authentication']>): Authentication {
  const facts = {
    operationId: row.operation_id,
    sessionId: row.session_id,
    serverTransId: row.server_trans_id,
    createdAtMs: Number(row.created_at),
    expiresAtMs: Number(row.expires_at),
  };
  const sealedCharge = row.sealed_charge ?? '';
  const challenge = challengeSchema.optional().parse(parsed(row.challenge));
  if (row.state === 'CHALLENGE' && challenge)
    return { ...facts, state: 'CHALLENGE', challenge, sealedCharge };
  const result = resultSchema.parse(parsed(row.result));
  if (row.state === 'ENDED' && challenge)
    return { ...facts, state: 'ENDED', challenge, sealedCharge, result };
  return { ...facts, state: 'DONE', challenge, result };
}

function parsed(json: string | null): unknown {
  return json === null ? undefined : JSON.parse(json);
}
