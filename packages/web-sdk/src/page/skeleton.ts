import type { Palette } from '../shared/themes.js';
import { covering, createBlock } from './dress.js';
import { pulse } from './motion.js';

/** What the skeleton stands for. */
export interface SkeletonShape {
  /** The popup's heading: whom and how much. */
  hasHeading: boolean;
  hasButton: boolean;
  padding: string;
}

/** The height of the form before it is known; that of an ordinary session, so that nothing moves when it comes. */
export function expectedHeightPx({ hasHeading, hasButton }: SkeletonShape): number {
  return (hasHeading ? 449 : 367) + (hasButton ? 68 : 0);
}

/** Grey shapes where the fields will stand; their label comes with the texts. */
export function createSkeleton(palette: Palette, shape: SkeletonShape): HTMLElement {
  const skeleton = createBlock({
    ...covering,
    overflow: 'hidden',
    'box-sizing': 'border-box',
    padding: shape.padding,
  });
  skeleton.id = 'ams-component-loading';
  skeleton.setAttribute('role', 'status');
  const bar = (width: string, height: string, gap: string): HTMLElement =>
    createBlock({
      width,
      height,
      'margin-bottom': gap,
      'border-radius': height === '48px' ? '8px' : '4px',
      background: palette.skeleton,
    });
  const field = (width: string, gap: string): HTMLElement => {
    const element = createBlock({ width, 'margin-bottom': gap });
    element.append(bar('96px', '14px', '10px'), bar('100%', '48px', '0'));
    return element;
  };
  const pair = createBlock({ display: 'flex', gap: '16px' });
  pair.append(field('50%', '44px'), field('50%', '44px'));
  const shapes = createBlock({});
  if (shape.hasHeading) shapes.append(bar('45%', '14px', '14px'), bar('30%', '28px', '54px'));
  else shapes.append(bar('25%', '16px', '28px'));
  shapes.append(field('100%', '20px'), pair, field('100%', '20px'));
  if (shape.hasButton) shapes.append(bar('100%', '48px', '0'));
  pulse(shapes);
  skeleton.append(shapes);
  return skeleton;
}
