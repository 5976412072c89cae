// @ts-check
import { shapePrinter } from './shape-printer.mjs';

/**
 * The table of the calls of the sandbox's control with the checks of what their answers must hold, as TypeScript.
 *
 * @param {import('./print-sandbox-types.mjs').Sandbox} sandbox
 */
export function printSandboxCalls({ basePath, calls }) {
  const { objectOf, constants } = shapePrinter();
  const known = calls.map(({ answer, ...call }) => {
    if (answer.kind !== 'object' || !answer.name) throw new Error(`The answer of ${call.name} has no name`);
    return { ...call, type: `types.${answer.name}`, shape: objectOf(answer.fields, []) };
  });
  const typed = known.map(({ name, type }) => `${name}: SandboxCall<${type}>;`);
  const rows = known.map(
    ({ name, method, path, type, shape }) =>
      `${name}: { name: '${name}', method: '${method}', path: '${path}', isAnswer: guardOf<${type}>(${shape}) }`,
  );
  return `
import type { SandboxCall } from './sandbox-call.js';
import { guardOf, type Shape } from './shape.js';
import type * as types from './sandbox-types.js';

/** Generated from the contract; see \`generate/generate.mjs\`. */

/** What every path begins with. */
export const sandboxBasePath = '${basePath}';

${constants()}

/** The calls of the control of a sandbox. */
export const sandboxCalls: { ${typed.join('\n')} } = { ${rows.join(',\n')} };
`;
}
