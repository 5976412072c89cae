import { acknowledgement, notificationSchema, type Notification } from '@tillgate/contract';
import type { Payment } from '../../domain/payment.js';
import { startPeer } from '../peer.js';

/** The merchant's server: takes every notification, and keeps them by what they tell of. */
export interface Inbox {
  readonly url: string;
  /** What was told of a payment and its refunds, first to last. */
  told(payment: Payment): Notification[];
  close(): Promise<void>;
}

export async function startInbox(): Promise<Inbox> {
  const bySubject = new Map<string, Notification[]>();
  const peer = await startPeer(({ body }, reply) => {
    const notification = notificationSchema.parse(JSON.parse(body));
    const subject = subjectOf(notification);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), notification]);
    peer.received.length = 0;
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
  });
  return {
    url: `${peer.url}/notify`,
    told: ({ facts, operations }) =>
      [facts.paymentId, ...operations.map(({ operationId }) => operationId)].flatMap(
        (subject) => bySubject.get(subject) ?? [],
      ),
    close: () => peer.close(),
  };
}

/** A refund's notification names the refund only. */
function subjectOf(notification: Notification): string {
  if ('paymentId' in notification) return notification.paymentId;
  return 'refundId' in notification ? notification.refundId : '';
}
