import type { JsonSchema } from '@tillgate/contract/openapi';
import { html, type Html } from './html.js';

type Rule = JsonSchema | boolean | undefined;

/** More than these values are folded away. */
const mostValuesShown = 12;

/** What a field may hold, in a few words: `text, 1 to 64 characters`. */
export function typeText(rule: Rule): Html {
  if (rule === undefined || typeof rule === 'boolean') return html`anything`;
  if (rule.$ref !== undefined) return schemaLink(rule.$ref);
  if (rule.const !== undefined) return html`<code>${String(rule.const)}</code>`;
  if (rule.enum !== undefined) return values(rule.enum.filter((value) => !isDigits(value)).map(String));
  if (rule.anyOf !== undefined) return alternatives(rule.anyOf);
  if (rule.type === 'array') return html`list of ${typeText(itemsOf(rule))}${upTo(rule.maxItems, 'items')}`;
  if (rule.type === 'object') return html`object`;
  if (rule.type === 'integer') return html`whole number${range(rule)}`;
  if (rule.type === 'string') return html`${formatName(rule)}${length(rule)}${patternOf(rule)}`;
  return html`${typeof rule.type === 'string' ? rule.type : 'anything'}`;
}

/** The one schema of a list's items. */
export function itemsOf(rule: JsonSchema): Rule {
  return Array.isArray(rule.items) ? rule.items[0] : rule.items;
}

function schemaLink($ref: string): Html {
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  return html`<a href="#${name}">${name}</a>`;
}

/** Numbers that are taken as texts too stand in an enumeration twice. */
function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

function values(all: readonly string[]): Html {
  const list = separated(
    all.map((value) => html`<code>${value}</code>`),
    ', ',
  );
  if (all.length <= mostValuesShown) return list;
  return html`<details>
    <summary>one of ${all.length} values</summary>
    ${list}
  </details>`;
}

function alternatives(rules: readonly JsonSchema[]): Html {
  return separated(
    rules.map((rule) => (rule.type === 'null' ? html`null` : typeText(rule))),
    ' or ',
  );
}

function separated(items: readonly Html[], separator: string): Html {
  return html`${items.map((item, index) => (index === 0 ? item : html`${separator}${item}`))}`;
}

function formatName({ format, contentMediaType }: JsonSchema): string {
  if (format === 'uri') return 'URL';
  if (format === 'date-time') return 'time';
  return contentMediaType === 'application/json' ? 'JSON as text' : 'text';
}

function length({ minLength = 0, maxLength }: JsonSchema): string {
  if (maxLength === undefined) return '';
  return minLength === maxLength ? `, ${maxLength} characters` : `, up to ${maxLength} characters`;
}

/** URLs and texts without Chinese characters are told of in words. */
function patternOf({ pattern, format }: JsonSchema): Html {
  if (pattern === undefined || format === 'uri') return html``;
  if (pattern.includes('Script=Han')) return html`, no Chinese characters`;
  return html`, <code class="pattern">${pattern}</code>`;
}

function range({ minimum, maximum }: JsonSchema): string {
  if (minimum === undefined) return '';
  return maximum === undefined ? ` from ${minimum}` : ` from ${minimum} to ${maximum}`;
}

function upTo(most: number | undefined, what: string): string {
  return most === undefined ? '' : `, up to ${most} ${what}`;
}
