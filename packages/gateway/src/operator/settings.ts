import { z } from 'zod';
import { replaceSettings } from '../db/merchants.js';
import { merchantSettingsSchema } from '../merchant-settings.js';
import { misuse, refusal } from './command-error.js';
import { merchantOf, takesEffect, type Verb } from './operator.js';
import { listOf, readArgs } from './read-args.js';
import { table } from './table.js';

const storedSchema = z.record(z.string(), z.unknown());
const { shape } = merchantSettingsSchema;
const { properties = {} } = z.toJSONSchema(merchantSettingsSchema, { io: 'input' });

/** Of two commands at once the later one reads again; more than so many at once are somebody's mistake. */
const maxTries = 5;

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
      for (let attempt = 1; attempt <= maxTries; attempt++) {
        const { settings: from } = await merchantOf(operator, clientId);
        const to = changed(from, changes);
        if (await replaceSettings(operator.db, clientId, { from, to })) return `Set. ${takesEffect}`;
      }
      throw refusal('Somebody else keeps changing the settings; try again.');
    };
  },
};

/** Every setting with its value, and whether it is the default. */
export function settingsTable(json: string): string {
  const stored = storedSchema.parse(JSON.parse(json));
  const effective: Readonly<Record<string, unknown>> = merchantSettingsSchema.parse(stored);
  const rows = Object.keys(shape).map((name) => {
    const value = effective[name];
    const origin = value === undefined ? 'not set' : name in stored ? '' : 'default';
    return [name, textOf(value), origin];
  });
  return table(rows);
}

/** The stored settings with changes; `undefined` takes one out. Throws a CommandError for what does not fit. */
function changed(json: string, changes: Readonly<Record<string, unknown>>): string {
  const merged = { ...storedSchema.parse(JSON.parse(json)), ...changes };
  const parsed = merchantSettingsSchema.safeParse(merged, { error: ruleOf });
  if (parsed.success) return JSON.stringify(merged);
  const issue = parsed.error.issues[0];
  throw misuse(`The setting ${String(issue?.path[0])} is not valid: ${issue?.message ?? 'it does not fit'}.`);
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

/** The schema's rules in words of ours, where it has none of its own. */
function ruleOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return 'must be greater than zero';
  if (issue.code !== 'invalid_type') return undefined;
  return issue.expected === 'boolean' ? 'must be true or false' : 'must be a whole number';
}

function textOf(value: unknown): string {
  if (value === undefined) return '-';
  return Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value);
}
