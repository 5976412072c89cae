// @ts-check
import { shapePrinter } from './shape-printer.mjs';

/**
 * The table of methods and notifications with the checks of what they must hold, as TypeScript.
 *
 * @param {import('./print-types.mjs').Wire} wire
 */
export function printMethods({ methods, notifications }) {
  const { objectOf, constants } = shapePrinter();
  const rows = methods.map(({ name, path, facts, requestFields, responseFields }) => {
    const own = requestFields.filter(({ isOptional }) => !isOptional).map((field) => [field.name]);
    const pending = facts.pending && {
      code: facts.pending.code,
      shape: objectOf(responseFields, facts.pending.required),
    };
    return `${name}: {
      name: '${name}',
      path: '${path}',
      requires: ${JSON.stringify([...own, ...(facts.oneOf ?? [])])},
      ids: ${JSON.stringify(facts.ids)},
      isRepeatable: ${facts.isRepeatable},
      isComplete: guardOf<wire.${facts.success}>(${objectOf(responseFields, facts.required)}),
      ${pending ? `pending: { code: '${pending.code}', isComplete: guardOf<wire.${facts.pending?.name}>(${pending.shape}) },` : ''}
    }`;
  });
  const typed = methods.map(({ name, facts }) => {
    const answer = [facts.success, facts.pending?.name].filter(Boolean).map((type) => `wire.${type}`);
    return `${name}: Method<${answer.join(' | ')}>;`;
  });
  const checks = notifications.map(
    ({ type, name, fields }) => `${type}: guardOf<wire.${name}>(${objectOf(fields, [])})`,
  );
  const typedChecks = notifications.map(({ type, name }) => `${type}: Guard<wire.${name}>;`);
  return `
import type { Method } from './method.js';
import { guardOf, type Guard, type Shape } from './shape.js';
import type * as wire from './wire-types.js';

/** Generated from the contract; see \`generate/generate.mjs\`. */

${constants()}

/** The methods of the API. */
export const methods: { ${typed.join('\n')} } = { ${rows.join(',\n')} };

/** What each known notification must hold, by its \`notifyType\`. */
export const notifications: { ${typedChecks.join('\n')} } = { ${checks.join(',\n')} };
`;
}
