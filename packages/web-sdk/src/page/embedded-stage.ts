import type { ColorScheme } from '@tillgate/contract/frame';
import { paletteFor } from '../shared/themes.js';
import { adjust, dress } from './dress.js';
import { prefersLessMotion } from './motion.js';
import { createSkeleton, expectedHeightPx } from './skeleton.js';
import type { Stage, StageSettings } from './stage.js';

/** Puts the form into a place of the merchant's page: full width, as high as its content. */
export function createEmbeddedStage(target: Element, scheme: ColorScheme, settings: StageSettings): Stage {
  const { frame, showLoading, hasButton, texts } = settings;
  const shape = { hasHeading: false, hasButton, padding: '4px' };
  const container = dress(document.createElement('div'), {
    display: 'block',
    position: 'relative',
    width: '100%',
    overflow: 'hidden',
  });
  container.id = 'ams-component-container';
  container.className = 'ams-component-container-inline';
  const skeleton = showLoading ? createSkeleton(paletteFor(scheme), texts.loading, shape) : undefined;
  dress(frame, {
    display: 'block',
    width: '100%',
    height: `${showLoading ? expectedHeightPx(shape) : 0}px`,
    opacity: '0',
    // The same as inside of the frame, otherwise browsers paint an opaque ground under it.
    'color-scheme': scheme,
  });
  if (!prefersLessMotion()) adjust(frame, { transition: 'height 200ms ease-out' });
  container.append(frame, ...(skeleton ? [skeleton] : []));
  target.append(container);

  return {
    reveal() {
      skeleton?.remove();
      frame.style.setProperty('opacity', '1');
    },
    setHeight(heightPx) {
      frame.style.setProperty('height', `${Math.ceil(heightPx)}px`);
    },
    requestClose() {
      // The merchant's page decides when an embedded form goes.
    },
    remove() {
      container.remove();
    },
  };
}
