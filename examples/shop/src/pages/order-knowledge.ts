import { html, type Html } from '../html.js';
import type { OrderView } from '../order-view.js';
import type { Texts } from '../texts/english.js';

/** What the server heard of the payment, for those who want to see it work; codes stay codes here. */
export function orderKnowledge({ knowledge: words }: Texts, view: OrderView): Html {
  return html`<dl class="facts">
    ${fact(words.order, view.state)} ${fact(words.payment, paymentWords(view) ?? words.nothingHeard)}
    ${fact(words.capture, view.captureStatus ?? words.nothingHeard)} ${inquiryFact(words, view)}
    ${notificationFacts(words, view)}
    ${view.duplicatePayments.map(({ paymentId }) => fact(words.paidTwice, paymentId))}
    ${view.rejectedFacts.map(({ kind, source, reason, at }) =>
      fact(words.setAside, words.rejected(kind, source, reason), at),
    )}
  </dl>`;
}

function inquiryFact(words: Texts['knowledge'], { inquiry }: OrderView): Html {
  if (!inquiry) return fact(words.inquiry, words.noPayment);
  return fact(
    words.inquiry,
    words.inquired(inquiry.paymentStatus, inquiry.captureStatus ?? words.none),
    inquiry.at,
  );
}

function notificationFacts(words: Texts['knowledge'], { notifications }: OrderView): Html[] {
  if (notifications.length === 0) return [fact(words.notifications, words.noneYet)];
  return notifications.map(({ type, receivedAt, times }) =>
    fact(words.notification, words.received(type, times), receivedAt),
  );
}

function paymentWords({ paymentStatus, paymentResultCode }: OrderView): string | null {
  if (paymentStatus === null || paymentStatus === paymentResultCode) return paymentStatus;
  return `${paymentStatus}, ${paymentResultCode ?? ''}`;
}

function fact(name: string, value: string, at?: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      ${value}${at !== undefined && html`<time class="note" datetime="${at}">${at.slice(11, 19)} UTC</time>`}
    </dd>
  </div>`;
}
