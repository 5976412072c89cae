import type { ColorScheme } from '@tillgate/contract/frame';
import type { Palette } from '../shared/themes.js';

/** The colours that only the form has. */
interface FormOnly {
  field: string;
  accentSoft: string;
  danger: string;
  dangerSoft: string;
  success: string;
  successSoft: string;
}

/** Every colour of a form; each becomes a custom property. */
export type FormColors = Palette & FormOnly;

const light: FormOnly = {
  field: '#ffffff',
  accentSoft: '#d9e4fd',
  danger: '#bd1f1f',
  dangerSoft: '#fdf1f0',
  success: '#0f7344',
  successSoft: '#e6f5ed',
};

const dark: FormOnly = {
  field: '#212429',
  accentSoft: '#24375f',
  danger: '#ff9a92',
  dangerSoft: '#3b2423',
  success: '#63d6a2',
  successSoft: '#17352a',
};

const themes = new Map<string, Partial<FormOnly>>([
  ['nostalgicGray', { accentSoft: '#d5d5d0' }],
  ['agateGreen', { field: '#182b25', accentSoft: '#1c4a3a' }],
  ['cherryBlossomPink', { accentSoft: '#fbd5e1' }],
  ['gamingPurple', { field: '#221b3d', accentSoft: '#3b2f6b' }],
]);

export function formOnlyColors(theme: string | undefined, scheme: ColorScheme): FormOnly {
  return { ...(scheme === 'dark' ? dark : light), ...themes.get(theme ?? '') };
}
