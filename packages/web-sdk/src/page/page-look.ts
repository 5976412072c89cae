import type { Appearance, ColorScheme } from '@tillgate/contract/frame';
import { lightnessOf, pixelOf } from '../shared/pixel.js';
import { colorVariables, themeOf, type Theme } from '../shared/themes.js';

/**
 * The look of what stands around the frame. The merchant's values are taken as they are: they style the merchant's own
 * page, where a browser drops what is no colour. The frame checks them for itself.
 */
export function pageLookOf({ theme, accentColor, variables = {} }: Appearance, around: ColorScheme): Theme {
  const look = themeOf(theme, around);
  const { palette } = look;
  const before = palette.accent;
  if (accentColor !== undefined) palette.accent = accentColor;
  Object.keys(colorVariables).forEach((variable) => {
    const key = colorVariables[variable];
    const color = variables[variable];
    if (key !== undefined && color !== undefined) palette[key] = color;
  });
  if (palette.accent !== before) {
    const pixel = pixelOf(palette.accent);
    palette.onAccent = pixel && lightnessOf(pixel) > 0.5 ? '#0b0d12' : '#ffffff';
  }
  return look;
}

/** The room around the fields that the merchant wants, as `padding` of CSS; Antom's spelling of it is accepted too. */
export function paddingOf({ variables = {} }: Appearance, usual: string): string {
  return variables['wrapper-padding'] ?? variables['warpper-padding'] ?? usual;
}
