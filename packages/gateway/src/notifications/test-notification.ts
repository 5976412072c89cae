import { isRealPayment } from '../db/real-payment.js';
import type { Reply } from '../domain/delivery.js';
import { judgeReply, type JudgedRule } from '../domain/judge-reply.js';
import type { Context } from '../ports.js';
import { sendSigned, type Sent } from './send-signed.js';

export interface TestNotification {
  readonly clientId: string;
  readonly url: string;
  /** What to send: any JSON object, as it was written down by whoever tests. */
  readonly body: Readonly<Record<string, unknown>>;
}

export type TestedNotification =
  | {
      readonly kind: 'sent';
      /** The exact text that was signed and sent. */
      readonly body: string;
      readonly headers: Sent['headers'];
      readonly reply: Reply;
      readonly durationMs: number;
      /** Whether a notification that is answered so would count as received, rule by rule. */
      readonly judgement: readonly JudgedRule[];
    }
  | { readonly kind: 'namesRealPayment' };

/**
 * Signs a message and sends it now, to see what a merchant's server makes of it. Nothing of it is kept. A message about a
 * payment or a card that there is is not sent: its signature would prove something that did not happen.
 */
export async function testNotification(
  context: Context,
  { clientId, url, body }: TestNotification,
): Promise<TestedNotification> {
  if (await isRealPayment(context.db, clientId, idsIn(body))) return { kind: 'namesRealPayment' };
  const text = JSON.stringify(body);
  const beganAtMs = context.machineClock.nowMs();
  const { headers, reply } = await sendSigned(context, { clientId, url, body: text });
  const durationMs = context.machineClock.nowMs() - beganAtMs;
  return { kind: 'sent', body: text, headers, reply, durationMs, judgement: judgeReply(reply) };
}

/**
 * Every text and number in the message, at whatever depth and in whatever field: which of them a receiver goes by, and whether
 * it tells 1001 from "1001", is its own affair.
 */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
