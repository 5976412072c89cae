import type { Appearance } from '@tillgate/contract/frame';
import { flagAt, isRecord, recordAt, textAt } from '../shared/guards.js';
import type { AppearanceParams } from './options.js';

/** What the merchant's `appearance` asks for, by the names of the contract; what is of another type counts as absent. */
export function readAppearance(given: AppearanceParams | undefined): Appearance {
  const fields: Record<string, unknown> = isRecord(given) ? { ...given } : {};
  const theme = textAt(fields, 'theme') ?? textAt(fields, 'themeType');
  const accentColor = textAt(fields, 'accentColor');
  const card = recordAt(fields, 'card');
  const showBrandIcon = card && flagAt(card, 'showBrandIcon');
  const appearance: Appearance = { variables: readVariables(fields) };
  if (theme !== undefined) appearance.theme = theme;
  if (accentColor !== undefined) appearance.accentColor = accentColor;
  if (showBrandIcon !== undefined) appearance.showBrandIcon = showBrandIcon;
  return appearance;
}

function readVariables(fields: Record<string, unknown>): Record<string, string> {
  const variables: Record<string, string> = {};
  const ground = textAt(fields, 'backgroundColor');
  if (ground !== undefined) variables['background-primary'] = ground;
  const given = recordAt(fields, 'variables') ?? {};
  Object.keys(given).forEach((name) => {
    const value = textAt(given, name);
    if (value !== undefined) variables[kebabCase(name)] = value;
  });
  return variables;
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
