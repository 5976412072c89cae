import type { ColorScheme } from '@tillgate/contract/frame';
import { adjust, createBlock, dress } from './dress.js';
import { prefersLessMotion } from './motion.js';
import { paddingOf, pageLookOf } from './page-look.js';
import { createSkeleton, expectedHeightPx } from './skeleton.js';
import type { Stage, StageSettings } from './stage.js';

/**
 * The frame keeps this much free at its edges for the rings of focused fields. The container stands out by as much, so
 * that the fields line up with what the merchant's page has above and below them.
 */
const ringRoom = '4px';

/** Puts the form into a place of the merchant's page: full width, as high as its content. */
export function createEmbeddedStage(target: Element, scheme: ColorScheme, settings: StageSettings): Stage {
  const { frame, showLoading, hasButton, texts, appearance, idSuffix } = settings;
  const shape = { hasHeading: false, hasButton, padding: paddingOf(appearance, ringRoom) };
  const look = pageLookOf(appearance, scheme);
  const container = createBlock({
    position: 'relative',
    width: `calc(100% + 2 * ${ringRoom})`,
    'margin-left': `-${ringRoom}`,
    'margin-right': `-${ringRoom}`,
    overflow: 'hidden',
  });
  container.id = `ams-component-container${idSuffix}`;
  container.className = 'ams-component-container-inline';
  const skeleton = createSkeleton(look.palette, shape);
  skeleton.setAttribute('aria-label', texts.loading);
  dress(frame, {
    display: 'block',
    width: '100%',
    height: `${showLoading ? expectedHeightPx(shape) : 0}px`,
    opacity: '0',
    // The same as inside of the frame, otherwise browsers paint an opaque ground under it.
    'color-scheme': look.scheme,
  });
  if (!prefersLessMotion()) adjust(frame, { transition: 'height 200ms ease-out' });
  container.append(frame);
  target.append(container);

  return {
    cover() {
      if (showLoading) container.append(skeleton);
    },
    reveal() {
      skeleton.remove();
      frame.style.setProperty('opacity', '1');
    },
    setHeight(heightPx) {
      frame.style.setProperty('height', `${Math.ceil(heightPx)}px`);
    },
    setTexts({ loading }) {
      skeleton.setAttribute('aria-label', loading);
    },
    setColorScheme(changed) {
      frame.style.setProperty('color-scheme', pageLookOf(appearance, changed).scheme);
    },
    remove() {
      container.remove();
    },
    // The merchant's page has the words about a failure, and decides when an embedded form goes.
    showFailure() {},
    showTop() {},
    requestClose() {},
    reconsiderLeaving() {},
  };
}
