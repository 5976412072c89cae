import type { Appearance, ColorScheme } from '@tillgate/contract/frame';
import { isLight, pixelOf } from '../shared/pixel.js';
import { colorVariables, themeOf, type Theme } from '../shared/themes.js';

/**
 * The look of what stands around the frame. The merchant's values are taken as they are: they style the merchant's own
 * page, where a browser drops what is no colour. The frame checks them for itself. Only an accent on which text could not
 * be read for certain, because it is none or lets the ground through, leaves the theme's own in its place.
 */
export function pageLookOf({ theme, accentColor, variables = {} }: Appearance, around: ColorScheme): Theme {
  const look = themeOf(theme, around);
  const { palette } = look;
  const { accent } = palette;
  if (accentColor !== undefined) palette.accent = accentColor;
  Object.keys(colorVariables).forEach((variable) => {
    const key = colorVariables[variable];
    const color = variables[variable];
    if (key !== undefined && color !== undefined) palette[key] = color;
  });
  if (palette.accent !== accent) {
    const pixel = pixelOf(palette.accent);
    if (pixel?.alpha === 1) palette.onAccent = isLight(pixel) ? '#000' : '#fff';
    else palette.accent = accent;
  }
  return look;
}

/** The room around the fields that the merchant wants, as `padding` of CSS; Antom's spelling of it is accepted too. */
export function paddingOf({ variables = {} }: Appearance, usual: string): string {
  return variables['wrapper-padding'] ?? variables['warpper-padding'] ?? usual;
}
