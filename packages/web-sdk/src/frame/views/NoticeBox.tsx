import type { ComponentChildren } from 'preact';
import { declineText } from '../decline-text.js';
import { pluralText, type FormTexts, type Locale } from '../locale.js';
import type { Notice } from '../phase.js';
import type { Connection } from '../use-connection.js';
import type { CardRemoval } from '../use-card-removal.js';
import { ClockLineIcon, TickIcon, WarningIcon } from './icons.js';

interface NoticeBoxProps {
  notice: Notice | undefined;
  connection: Connection;
  /** Present in the last minutes of the session. */
  minutesLeft: number | undefined;
  removal: CardRemoval['outcome'];
  locale: Locale;
}

/**
 * What the buyer must know before the next try, and what may wait until a screen reader has finished. Both boxes are always
 * there, so that screen readers hear them fill.
 */
export function NoticeBox({ notice, connection, minutesLeft, removal, locale }: NoticeBoxProps) {
  const { texts, languageTag } = locale;
  return (
    <>
      <div role="alert" class="notices">
        {!connection.isOnline && <QuietNotice icon={<WarningIcon />} text={texts.notices.offline} />}
        {notice && <NoticeOf {...{ notice, texts }} />}
        {removal?.isFailure && <QuietNotice icon={<WarningIcon />} text={removal.text} />}
      </div>
      <div role="status" class="notices">
        {connection.isBack && <QuietNotice icon={<TickIcon />} text={texts.notices.online} />}
        {minutesLeft !== undefined && (
          <QuietNotice
            icon={<ClockLineIcon />}
            text={pluralText(texts.notices.expiresSoon, minutesLeft, languageTag)}
          />
        )}
        {removal?.isFailure === false && <QuietNotice icon={<TickIcon />} text={removal.text} />}
      </div>
    </>
  );
}

function QuietNotice({ icon, text }: { icon: ComponentChildren; text: string }) {
  return (
    <div class="notice notice-quiet">
      {icon}
      <p>{text}</p>
    </div>
  );
}

function NoticeOf({ notice, texts }: { notice: Notice; texts: FormTexts }) {
  const { title, text } = wordsOf(notice, texts);
  return (
    <div class="notice">
      <WarningIcon />
      <div>
        <p class="notice-title">{title}</p>
        <p>{text}</p>
      </div>
    </div>
  );
}

function wordsOf(notice: Notice, { notices, declines }: FormTexts): { title: string; text: string } {
  return notice.kind === 'declined'
    ? { title: declines.title, text: declineText(notice.code, declines) }
    : { title: notices.unknownTitle, text: notices.unknownOutcome };
}
