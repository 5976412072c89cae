import { z } from 'zod';
import { changeSettings, storedSettings } from '../integration/change-settings.js';
import { merchantSettingsSchema } from '../merchant-settings.js';
import { misuse, refusal } from './command-error.js';
import { merchantOf, takesEffect, type Verb } from './operator.js';
import { listOf, readArgs } from './read-args.js';
import { table } from './table.js';

const { shape } = merchantSettingsSchema;
const { properties = {} } = z.toJSONSchema(merchantSettingsSchema, { io: 'input' });

export const set: Verb = {
  name: 'set',
  synopsis: '<client id> <setting>=<value> …',
  about: 'changes settings; <setting>= goes back to the default',
  read: (args) => {
    const [clientId, ...pairs] = readArgs(args).words;
    if (clientId === undefined) throw misuse('<client id> is missing.');
    if (pairs.length === 0) throw misuse('<setting>=<value> is missing.');
    const changes = Object.fromEntries(pairs.map(readPair));
    return async (operator) => {
      await merchantOf(operator, clientId);
      const changed = await changeSettings(operator.db, clientId, changes);
      switch (changed.kind) {
        case 'changed':
          return `Set. ${takesEffect}`;
        case 'invalid':
          throw misuse(`The setting ${changed.setting} is not valid: ${changed.rule}.`);
        case 'busy':
        case 'no merchant':
          throw refusal('Somebody else keeps changing the settings; try again.');
      }
    };
  },
};

/** Every setting with its value, and whether it is the default. */
export function settingsTable(json: string): string {
  const stored = storedSettings(json);
  const effective: Readonly<Record<string, unknown>> = merchantSettingsSchema.parse(stored);
  const rows = Object.keys(shape).map((name) => {
    const value = effective[name];
    const origin = value === undefined ? 'not set' : name in stored ? '' : 'default';
    return [name, textOf(value), origin];
  });
  return table(rows);
}

function readPair(text: string): [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw misuse(`"${text}" is not of the form <setting>=<value>.`);
  const [name, value] = [text.slice(0, at), text.slice(at + 1)];
  if (!Object.hasOwn(shape, name)) {
    throw misuse(`There is no setting "${name}"; there are ${Object.keys(shape).join(', ')}.`);
  }
  return [name, value === '' ? undefined : valueOf(name, value)];
}

/** A value of the type that the setting has; text that is none stays text, which the schema then refuses. */
function valueOf(name: string, text: string): unknown {
  const property = properties[name];
  switch (typeof property === 'object' ? property.type : undefined) {
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'integer':
      return /^\d{1,15}$/.test(text) ? Number(text) : text;
    case 'array':
      return listOf(text);
    default:
      return text;
  }
}

function textOf(value: unknown): string {
  if (value === undefined) return '-';
  return Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value);
}
