import type { Palette } from '../shared/themes.js';
import { adjust, covering, createBlock } from './dress.js';
import type { PageTexts } from '@tillgate/contract/frame';
import { createButton, createParagraph } from './text-elements.js';

export interface FailurePanelSettings {
  palette: Palette;
  texts: PageTexts;
  onRetry: () => void;
  onLeave: () => void;
}

/** Stands over a frame that did not come, and so has no words of its own. */
export function createFailurePanel({ palette, texts, onRetry, onLeave }: FailurePanelSettings): HTMLElement {
  const panel = createBlock({
    ...covering,
    display: 'flex',
    'flex-direction': 'column',
    'align-items': 'center',
    'justify-content': 'center',
    padding: '0 20px 24px',
    'box-sizing': 'border-box',
    background: palette.surface,
    'text-align': 'center',
  });
  panel.setAttribute('role', 'alert');
  // In English still, whatever the direction around it.
  panel.dir = 'auto';
  const title = { color: palette.text, 'font-size': '20px', 'font-weight': '600', 'text-align': 'center' };
  const text = { color: palette.muted, 'margin-top': '8px', 'text-align': 'center' };
  const retry = createButton({ label: texts.retry, palette, isMain: true, onPress: onRetry });
  const leave = createButton({ label: texts.back, palette, isMain: false, onPress: onLeave });
  panel.append(
    createParagraph(texts.failedTitle, title),
    createParagraph(texts.failedText, text),
    adjust(retry, { 'margin-top': '28px', 'max-width': '320px' }),
    adjust(leave, { 'margin-top': '12px', 'max-width': '320px' }),
  );
  return panel;
}
