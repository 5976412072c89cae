import type { PageTexts } from '@tillgate/contract/frame';
import { challengeLimitMs } from '../shared/limits.js';
import type { Palette } from '../shared/themes.js';
import { createBlock, dress } from './dress.js';
import { createOverlay } from './overlay.js';
import { isSheet } from './overlay-layout.js';

export interface ChallengeSettings {
  /** A page of the gateway, which holds the bank's. */
  url: string;
  palette: Palette;
  texts: PageTexts;
  /** The buyer left it before it ended. */
  onLeft: () => void;
  /** The bank's page did not come in time; the window stays, since it may still come. */
  onSlow: () => void;
}

/** Opens the window in which the buyer's bank asks for a confirmation (3-D Secure). The returned function closes it. */
export function openChallengeWindow({ url, palette, texts, onLeft, onSlow }: ChallengeSettings): () => void {
  const frame = dress(document.createElement('iframe'), {
    display: 'block',
    position: 'relative',
    width: '100%',
    height: '100%',
  });
  const content = createBlock({ position: 'relative', flex: '1', 'min-height': '0' });
  frame.title = texts.challengeTitle;
  frame.src = url;
  content.append(frame);

  const slow = setTimeout(onSlow, challengeLimitMs);
  frame.addEventListener('load', () => {
    clearTimeout(slow);
    // The bank's page was made for a light ground.
    frame.style.setProperty('background', '#ffffff');
  });
  const overlay = createOverlay({
    palette,
    // What was sent waits for the bank: who leaves now does not pay.
    texts: { ...texts, leaveTitle: texts.leaveChallengeTitle },
    labelOf: ({ challengeTitle }) => challengeTitle,
    content,
    frame,
    size: { widthPx: 600, heightPx: 680 },
    leaveQuestion: () => texts.leaveChallenge,
    onLeave: onLeft,
  });
  overlay.container.className = 'ams-popupoverlay';
  overlay.section.className = isSheet() ? 'ams-popupmodal-mobile' : 'ams-popupmodal';
  overlay.enter();
  frame.focus();
  return () => {
    clearTimeout(slow);
    overlay.remove();
  };
}
