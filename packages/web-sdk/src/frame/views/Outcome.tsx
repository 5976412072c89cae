import type { OpenSession, OpenVaulting } from '@tillgate/contract/frame';
import { useEffect, useRef } from 'preact/hooks';
import { fillText } from '../../shared/locale.js';
import { formatMoney } from '../../shared/money.js';
import { declineText } from '../decline-text.js';
import type { FormTexts, Locale } from '../locale.js';
import type { ClosedReason, Phase } from '../phase.js';
import { ClockIcon, CrossIcon, DoneIcon, Spinner } from './icons.js';

interface OutcomeProps {
  phase: Phase;
  session: OpenSession | OpenVaulting | undefined;
  locale: Locale;
  isPopup: boolean;
  /** Of the form that stood here before. */
  formHeightPx: number;
  onLeave: () => void;
  onRetry: () => void;
}

/** Everything that stands in the form's place: the wait, the success, and the reasons why there is no form. */
export function Outcome(props: OutcomeProps) {
  const { phase, session, locale, isPopup, formHeightPx } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const { heading, text } = wordsFor(phase, locale.texts);
  const amount = session?.kind === 'open' ? formatMoney(session.amount, locale.languageTag) : '';
  useEffect(() => {
    // Only where the form had focus before; an embedded form must not pull the page to itself.
    if (document.hasFocus()) title.current?.focus({ preventScroll: true });
  }, [phase.name]);
  return (
    <section class="outcome" aria-label={locale.texts.form.title} style={{ minHeight: `${formHeightPx}px` }}>
      <OutcomeIcon phase={phase} />
      <div role="status">
        <h1 class="outcome-title" tabIndex={-1} ref={title}>
          {heading}
        </h1>
        <p class="outcome-text">{fillText(text, { amount, merchant: session?.merchantName ?? '' })}</p>
      </div>
      {isPopup && !isWaiting(phase) && <OutcomeButtons {...props} />}
    </section>
  );
}

/** The ways out of a popup that is over; an embedded form leaves them to the page around it. */
function OutcomeButtons({ phase, locale, onLeave, onRetry }: OutcomeProps) {
  const { retry, back } = locale.texts.page;
  const canRetry = phase.name === 'closed' && phase.reason === 'unreachable';
  return (
    <div class="outcome-buttons">
      {canRetry && (
        <button type="button" class="pay" onClick={onRetry}>
          {retry}
        </button>
      )}
      <button type="button" class={canRetry ? 'pay pay-other' : 'pay'} onClick={onLeave}>
        {back}
      </button>
    </div>
  );
}

function OutcomeIcon({ phase }: { phase: Phase }) {
  if (phase.name === 'done') return <DoneIcon />;
  if (isWaiting(phase)) return <Spinner size={48} />;
  if (phase.name === 'closed' && phase.reason !== 'expired') return <CrossIcon />;
  return <ClockIcon />;
}

function isWaiting({ name }: Phase): boolean {
  return name === 'confirming' || name === 'challenge';
}

interface Words {
  heading: string;
  text: string;
}

function wordsFor(phase: Phase, texts: FormTexts): Words {
  const { states, challenge } = texts;
  switch (phase.name) {
    case 'done':
      return { heading: states.doneTitle, text: states.doneText };
    case 'confirming':
      return { heading: states.confirmingTitle, text: states.confirmingText };
    case 'challenge':
      return { heading: challenge.title, text: challenge.text };
    case 'closed':
      return closedWords(phase.reason, phase.code, texts);
    default:
      return { heading: states.unsettledTitle, text: states.unsettledText };
  }
}

function closedWords(reason: ClosedReason, code: string, { states, declines }: FormTexts): Words {
  switch (reason) {
    case 'expired':
      return { heading: states.expiredTitle, text: states.expiredText };
    case 'unreachable':
      return { heading: states.unreachableTitle, text: states.unreachableText };
    case 'refused':
      return { heading: states.refusedTitle, text: states.refusedText };
    case 'declined':
      return { heading: declines.title, text: `${declineText(code, declines)} ${declines.final}` };
  }
}
