import { declineText } from '../decline-text.js';
import type { FormTexts } from '../locale.js';
import type { Notice } from '../phase.js';
import { WarningIcon } from './icons.js';

interface NoticeBoxProps {
  notice: Notice | undefined;
  isOnline: boolean;
  texts: FormTexts;
}

/** What the buyer must know before the next try. The box is always there, so that screen readers hear it fill. */
export function NoticeBox({ notice, isOnline, texts }: NoticeBoxProps) {
  return (
    <div role="alert" class="notices">
      {!isOnline && (
        <div class="notice notice-quiet">
          <WarningIcon />
          <p>{texts.notices.offline}</p>
        </div>
      )}
      {notice?.kind === 'unknownOutcome' && (
        <div class="notice">
          <WarningIcon />
          <div>
            <p class="notice-title">{texts.notices.unknownTitle}</p>
            <p>{texts.notices.unknownOutcome}</p>
          </div>
        </div>
      )}
      {notice?.kind === 'declined' && (
        <div class="notice">
          <WarningIcon />
          <div>
            <p class="notice-title">{texts.declines.title}</p>
            <p>{declineText(notice.code, texts.declines)}</p>
          </div>
        </div>
      )}
    </div>
  );
}
