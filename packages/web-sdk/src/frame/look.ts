import type { Appearance, ColorScheme, Surroundings } from '@tillgate/contract/frame';
import { colorText, contrastOf, isLight, mixOf, pixelOf, type Pixel } from '../shared/pixel.js';
import { colorVariables, themeOf } from '../shared/themes.js';
import { formOnlyColors, type FormColors } from './form-colors.js';

/** The look of a form: the merchant's wishes on top of a theme. */
export interface Look {
  scheme: ColorScheme;
  /** `accentText`: the accent where it must be read or seen on the ground. */
  colors: FormColors & { accentText: string };
  /** Whether the form stands on the page's ground: neither theme nor merchant has one of their own. */
  isOnPage: boolean;
}

/** Which colour of the form each of Antom's variables sets; those that it has no use for are not here. */
const allColorVariables: [string, keyof FormColors][] = [
  ...Object.entries(colorVariables),
  ['background-secondary', 'field'],
  ['action-secondary', 'accentSoft'],
  ['state-failure', 'danger'],
  ['state-success', 'success'],
];

/** The notations of CSS colours that hold nothing but a colour: no `url()`, no `var()`. */
const colorNotation =
  /^(#[\da-f]{3,8}|[a-z]{3,20}|(rgb|hsl)a?\([\d\s.,%/]+\)|(hwb|(ok)?(lab|lch))\([\d\s.%/-]+\))$/i;

const white: Pixel = { red: 255, green: 255, blue: 255, alpha: 1 };
const black: Pixel = { red: 0, green: 0, blue: 0, alpha: 1 };

/**
 * The look that an appearance asks for. `around` is what is around a form without a theme: the page with its ground, or
 * what the buyer's system prefers.
 */
export function lookOf(appearance: Appearance, around: Surroundings): Look {
  const { theme } = appearance;
  const { scheme, palette } = themeOf(theme, around.colorScheme);
  const before = { ...palette, ...formOnlyColors(theme, scheme) };
  const colors = ownColors(before, appearance);
  const usual = themeOf(undefined, scheme).palette;
  const isOnPage = colors.surface === usual.surface && scheme === around.colorScheme;
  const pageGround = isOnPage && around.ground !== undefined ? pixelOf(around.ground) : undefined;
  return {
    scheme,
    colors: { ...colors, accentText: accentText(colors, pageGround ?? groundOf(colors)) },
    isOnPage,
  };
}

function ownColors(before: FormColors, { accentColor, variables = {} }: Appearance): FormColors {
  const colors = { ...before };
  const set = (key: keyof FormColors, text: string | undefined): void => {
    const pixel = text !== undefined && colorNotation.test(text) ? pixelOf(text) : undefined;
    // What lets the ground through is made into what it looks like there, so that its contrast is known.
    if (pixel) colors[key] = colorText(mixOf(pixel, groundOf(colors), pixel.alpha));
  };
  set('accent', accentColor);
  for (const [variable, key] of allColorVariables) set(key, variables[variable]);
  return withReadable(colors, before);
}

/** Colours that follow from those that changed: text on the accent can be read, and soft grounds have its hue. */
function withReadable(colors: FormColors, before: FormColors): FormColors {
  return {
    ...colors,
    onAccent: colors.accent === before.accent ? before.onAccent : onColor(colors.accent),
    accentSoft: soft('accent', colors, before),
    dangerSoft: soft('danger', colors, before),
    successSoft: soft('success', colors, before),
  };
}

/** Of light and dark text the one that can be read better. */
function onColor(ground: string): string {
  return colorText(isLight(pixelOf(ground) ?? white) ? black : white);
}

/** The accent as a text on the form's ground: as it is where that has 4.5:1, else as little nearer to the text as will do. */
function accentText({ accent, text }: FormColors, ground: Pixel): string {
  const [over, towards] = [pixelOf(accent), pixelOf(text)];
  if (!over || !towards) return text;
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const share = shares.find((share) => contrastOf(mixOf(towards, over, share), ground) >= 4.5);
  if (share === undefined) return text;
  return share === 0 ? accent : colorText(mixOf(towards, over, share));
}

function soft(key: 'accent' | 'danger' | 'success', colors: FormColors, before: FormColors): string {
  const softKey = `${key}Soft` as const;
  const isSame = colors[key] === before[key] && colors.surface === before.surface;
  const pixel = pixelOf(colors[key]);
  if (isSame || colors[softKey] !== before[softKey] || !pixel) return colors[softKey];
  return colorText(mixOf(pixel, groundOf(colors), 0.15));
}

function groundOf({ surface }: FormColors): Pixel {
  return pixelOf(surface) ?? white;
}
