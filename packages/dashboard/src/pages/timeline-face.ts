import type { TimelineItem } from '@tillgate/contract/console';
import type { Tone } from '../parts/Chip.js';
import type { IconName } from '../parts/Icon.js';
import type { Locale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { durationText } from '../text/time.js';
import { fillText, textOfCode, type Texts } from '../text/texts.js';
import { threeDSecureFace } from './three-d-secure-face.js';

/** How a happening is shown before it is opened. */
export interface Face {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly tone: Tone;
}

const operationTones = { PROCESSING: 'busy', SUCCESS: 'good', FAIL: 'bad' } as const satisfies Record<
  string,
  Tone
>;

export function timelineFace(item: TimelineItem, locale: Locale): Face {
  const { timeline } = locale.texts;
  switch (item.kind) {
    case 'API_CALL':
      return {
        icon: 'code',
        title: fillText(timeline.call, { method: item.method }),
        text: `${item.resultCode} · ${durationText(item.durationMs)}`,
        tone: 'neutral',
      };
    case 'FORM':
      return { icon: 'form', title: textOfCode(timeline.form, item.event), text: '', tone: 'neutral' };
    case 'THREE_D_SECURE':
      return threeDSecureFace(item, locale.texts);
    case 'VERIFICATION':
      return verificationFace(item, locale.texts);
    case 'OPERATION':
      return operationFace(item, locale);
    case 'NOTIFICATION':
      return notificationFace(item, locale);
  }
}

function verificationFace(
  { outcome, details }: Extract<TimelineItem, { kind: 'VERIFICATION' }>,
  { timeline, resultCodes }: Texts,
): Face {
  const { resultCode } = details;
  const why = typeof resultCode === 'string' && outcome === 'DECLINED' ? resultCode : '';
  return {
    icon: 'card',
    title: `${timeline.verification} · ${textOfCode(timeline.verified, outcome)}`,
    text: why === '' ? '' : textOfCode(resultCodes, why),
    tone: outcome === 'APPROVED' ? 'good' : 'bad',
  };
}

function operationFace(
  { operation }: Extract<TimelineItem, { kind: 'OPERATION' }>,
  { tag, texts }: Locale,
): Face {
  const { kind, state, amount, resultCode } = operation;
  const why = state === 'FAIL' && resultCode !== undefined ? textOfCode(texts.resultCodes, resultCode) : '';
  return {
    icon: kind === 'REFUND' ? 'refund' : 'card',
    title: `${texts.timeline.operations[kind]} · ${texts.operationStates[state]}`,
    text: [moneyText(amount, tag), why].filter((part) => part !== '').join(' · '),
    tone: operationTones[state],
  };
}

function notificationFace(
  item: Extract<TimelineItem, { kind: 'NOTIFICATION' }>,
  { texts: { timeline } }: Locale,
): Face {
  const { notifyType, attempt, httpStatus, error, durationMs, isDelivered } = item;
  const said = httpStatus === undefined ? error : `HTTP ${httpStatus}`;
  const outcome = isDelivered ? timeline.delivered : timeline.notDelivered;
  return {
    icon: 'bell',
    title: fillText(timeline.notification, { type: notifyType, attempt: String(attempt) }),
    text: [outcome, said, durationText(durationMs)].filter((part) => part !== undefined).join(' · '),
    tone: isDelivered ? 'good' : 'bad',
  };
}
