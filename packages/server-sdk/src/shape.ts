import { isFields, type Fields } from './fields.js';

/** What a value of a message must be. `digits` is a text of an amount, `status` one of `S`, `F` and `U`. */
export type Shape =
  | 'text'
  | 'digits'
  | 'status'
  | 'number'
  | 'boolean'
  | 'any'
  | { readonly list: Shape }
  | VariantsShape
  | ObjectShape;

/** Other fields than these may be there: a gateway may say more than is known. */
export interface ObjectShape {
  readonly required: Readonly<Record<string, Shape>>;
  readonly optional: Readonly<Record<string, Shape>>;
}

/** One of several objects, which the text in a field tells apart. One with another text may be there, whatever it holds. */
interface VariantsShape {
  readonly tag: string;
  readonly variants: Readonly<Record<string, ObjectShape>>;
}

/** Tells whether a message is one of a type. */
export type Guard<Message> = (fields: Fields) => fields is Fields & Message;

/** A guard by shape; that the shape is the type's is up to who names both. */
export function guardOf<Message>(shape: ObjectShape): Guard<Message> {
  return (fields): fields is Fields & Message => hasShape(fields, shape);
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return checks[shape](value);
  if ('list' in shape) return isListOf(value, shape.list);
  if (!isFields(value)) return false;
  if ('variants' in shape) return isVariant(value[shape.tag], value, shape);
  const isRight = ([name, part]: [string, Shape]) => hasShape(value[name], part);
  const isRightOrAbsent = ([name, part]: [string, Shape]) =>
    value[name] === undefined || hasShape(value[name], part);
  return (
    Object.entries(shape.required).every(isRight) && Object.entries(shape.optional).every(isRightOrAbsent)
  );
}

function isVariant(tag: unknown, value: unknown, { variants }: VariantsShape): boolean {
  if (typeof tag !== 'string') return false;
  const known = Object.hasOwn(variants, tag) ? variants[tag] : undefined;
  return known === undefined || hasShape(value, known);
}

function isListOf(value: unknown, shape: Shape): boolean {
  if (!Array.isArray(value)) return false;
  const items: unknown[] = value;
  // Spread, because a null of the list became a hole, over which `every` would skip.
  return [...items].every((item) => hasShape(item, shape));
}

const checks: Record<Extract<Shape, string>, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  digits: (value) => typeof value === 'string' && /^\d+$/.test(value),
  status: (value) => value === 'S' || value === 'F' || value === 'U',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};
