import fc from 'fast-check';
import type { JsonSchema } from '../openapi.js';

type Schemas = Readonly<Record<string, JsonSchema>>;
type Rule = JsonSchema | boolean | undefined;

/** Messages that a JSON Schema of ours allows. */
export function arbitraryMessage(schemas: Schemas, name: string): fc.Arbitrary<unknown> {
  return ofSchema(schemas, schemas[name]);
}

function ofSchema(schemas: Schemas, rule: Rule): fc.Arbitrary<unknown> {
  if (rule === undefined || typeof rule === 'boolean') return fc.constant({});
  const { $ref, ...beside } = rule;
  if ($ref !== undefined) return ofSchema(schemas, { ...schemas[$ref.replace(/^.*\//, '')], ...beside });
  if (rule.enum !== undefined) return fc.constantFrom(...rule.enum);
  if (rule.const !== undefined) return fc.constant(rule.const);
  if (rule.properties !== undefined) return ofObject(schemas, rule);
  if (rule.anyOf !== undefined) return fc.oneof(...rule.anyOf.map((each) => ofSchema(schemas, each)));
  if (rule.type === 'array' && !Array.isArray(rule.items)) {
    return fc.array(ofSchema(schemas, rule.items), { maxLength: 3 });
  }
  if (rule.type === 'boolean') return fc.boolean();
  if (rule.type === 'integer') return fc.integer({ min: rule.minimum ?? -9, max: rule.maximum ?? 99_999 });
  if (rule.type === 'number') return fc.integer({ min: 1, max: 9 });
  return ofText(rule);
}

function ofObject(schemas: Schemas, rule: JsonSchema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], anyOf } = rule;
  // One of the alternatives between fields (`anyOf: [{ required }, …]`) is drawn first.
  const alternatives = anyOf?.map((each) => each.required ?? []) ?? [[]];
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, each]) => [key, ofSchema(schemas, each)]),
  );
  return fc
    .constantFrom(...alternatives)
    .chain((also) => fc.record(fields, { requiredKeys: [...new Set([...required, ...also])] }))
    .map(withWholeRupiah);
}

/** The one rule between values: sums in rupiah end in 00. */
function withWholeRupiah(message: Record<string, unknown>): unknown {
  return message['currency'] === 'IDR' && 'value' in message ? { ...message, value: '4200' } : message;
}

function ofText({
  pattern,
  format,
  contentMediaType,
  minLength = 0,
  maxLength = 20,
}: JsonSchema): fc.Arbitrary<string> {
  const size = { minLength, maxLength: Math.min(maxLength, 40) };
  if (format === 'uri') return fc.webUrl();
  if (contentMediaType === 'application/json') return fc.json();
  if (pattern?.startsWith(String.raw`^\d{4}-\d\d-\d\dT`) === true) return ofTime();
  // Whole numbers as text: JSON Schema can only ask for digits, the wire asks for the range too.
  if (pattern === String.raw`^-?\d{1,15}$`) return fc.constantFrom('2', '12', '36');
  if (pattern === undefined || pattern.includes('Script=Han'))
    return fc.string({ unit: 'grapheme-ascii', ...size });
  return fc
    .stringMatching(new RegExp(pattern), { maxLength: size.maxLength })
    .filter((text) => text.length >= minLength);
}

function ofTime(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((date) => date.toISOString());
}
