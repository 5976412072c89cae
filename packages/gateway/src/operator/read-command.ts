import { add } from './add.js';
import { createApiKey, listApiKeysOf, revokeApiKey } from './api-keys.js';
import { misuse } from './command-error.js';
import { list } from './list.js';
import type { Action, Verb } from './operator.js';
import { origins } from './origins.js';
import { firstOwner, listPeople, recoverPerson } from './people.js';
import { addKey, gatewayKey, removeKey } from './public-keys.js';
import { clearScenario, listScenarios, setScenario } from './scenarios.js';
import { set } from './settings.js';
import { show } from './show.js';

const verbs: readonly Verb[] = [
  list,
  show,
  add,
  set,
  origins,
  addKey,
  removeKey,
  gatewayKey,
  createApiKey,
  listApiKeysOf,
  revokeApiKey,
  setScenario,
  clearScenario,
  listScenarios,
  listPeople,
  recoverPerson,
  firstOwner,
];

/** What a command line asks for: an action on the database, or the help, which needs none. */
export type Command = { kind: 'act'; action: Action } | { kind: 'help'; text: string };

/** Reads a command line; touches nothing. Throws a CommandError where it makes no sense. */
export function readCommand(args: readonly string[]): Command {
  if (args.includes('--help')) return { kind: 'help', text: usage() };
  const verb = verbs.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
  if (verb) return { kind: 'act', action: verb.read(args.slice(verb.name.split(' ').length)) };
  const asked =
    args.length === 0 ? 'No command was given' : `There is no command "${args.slice(0, 2).join(' ')}"`;
  throw misuse(`${asked}; --help lists them.`);
}

function usage(): string {
  const lines = verbs.map(
    ({ name, synopsis, about }) => `  ${`${name} ${synopsis}`.trimEnd()}\n      ${about}`,
  );
  return ['Usage: npm run merchant -- [--data-dir <folder>] <command>', '', ...lines].join('\n');
}
