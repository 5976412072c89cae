import type { Appearance, ColorScheme, Surroundings } from '@tillgate/contract/frame';
import { systemScheme, watchSystemScheme } from '../shared/themes.js';
import { lookOf, type Look } from './look.js';

/** Which custom property each of Antom's variables of lengths sets. */
const lengthVariables: readonly (readonly [string, string])[] = [
  ['radius-component', '--radius'],
  ['radius-button', '--radiusButton'],
  // Antom's own spelling, and the right one.
  ['warpper-padding', '--padding'],
  ['wrapper-padding', '--padding'],
];

/** Up to four lengths, as `padding` takes them. */
const lengths = /^(0|\d{1,3}(\.\d{1,3})?(px|r?em))( (0|\d{1,3}(\.\d{1,3})?(px|r?em))){0,3}$/;

/** Colours a popup's form as the merchant wishes, else as the buyer's system asks, now and whenever it changes. */
export function followSystem(root: HTMLElement, appearance: Appearance): void {
  const follow = (scheme: ColorScheme): void =>
    paint(root, appearance, lookOf(appearance, { colorScheme: scheme }));
  follow(systemScheme());
  watchSystemScheme(follow);
}

/**
 * Colours an embedded form as the merchant wishes, else as the page around it. It stands on the page's own colour, not
 * on a see-through ground, so that its contrast can be measured and does not hang on what happens to lie below.
 */
export function goWith(root: HTMLElement, surroundings: Surroundings, appearance: Appearance): void {
  const look = lookOf(appearance, surroundings);
  paint(root, appearance, look);
  const ground = look.isOnPage ? (surroundings.ground ?? 'transparent') : look.colors.surface;
  root.style.setProperty('background-color', ground);
}

function paint(root: HTMLElement, { variables = {} }: Appearance, { scheme, colors }: Look): void {
  root.style.setProperty('color-scheme', scheme);
  for (const [name, color] of Object.entries(colors)) root.style.setProperty(`--${name}`, String(color));
  for (const [variable, property] of lengthVariables) {
    const length = variables[variable];
    if (length !== undefined && lengths.test(length)) root.style.setProperty(property, length);
  }
}
