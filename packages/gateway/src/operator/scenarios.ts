import {
  isoTime,
  isWireMethodName,
  wireMethodNames,
  type ResultCode,
  type WireMethodName,
} from '@tillgate/contract';
import { errorCodesOf } from '@tillgate/contract/sandbox';
import { isSandboxClient } from '../client-id.js';
import {
  clearErrorScenarios,
  listErrorScenarios,
  setErrorScenario,
  type ErrorScenario,
} from '../db/error-scenarios.js';
import { misuse, refusal } from './command-error.js';
import { merchantOf, takesEffect, type Verb } from './operator.js';
import { exactly, readArgs } from './read-args.js';
import { table } from './table.js';

/** The lengths that Antom's dashboard offers. */
const lengths = ['30', '60', '90', '120'];

export const setScenario: Verb = {
  name: 'scenario set',
  synopsis: '<client id> <method> <result code> <30|60|90|120>',
  about: 'makes a method of a sandbox client answer with a code for so many minutes',
  read: (args) => {
    const names = ['client id', 'method', 'result code', 'minutes'];
    const [clientId = '', name = '', code = '', minutes = ''] = exactly(readArgs(args).words, ...names);
    if (!isSandboxClient(clientId))
      throw misuse('Error scenarios are for clients of the sandbox (SANDBOX_…).');
    const method = methodOf(name);
    const resultCode = codeOf(method, code);
    if (!lengths.includes(minutes)) throw misuse(`<minutes> is one of ${lengths.join(', ')}.`);
    return async (operator) => {
      await merchantOf(operator, clientId);
      const endsAtMs = operator.nowMs + Number(minutes) * 60_000;
      await setErrorScenario(operator.db, clientId, { method, resultCode, endsAtMs });
      return `${method} answers ${resultCode} until ${isoTime(endsAtMs)}. ${takesEffect}`;
    };
  },
};

export const clearScenario: Verb = {
  name: 'scenario clear',
  synopsis: '<client id> [<method>]',
  about: 'ends the scenario of a method, or all',
  read: (args) => {
    const { words } = readArgs(args);
    const [clientId = '', name] = exactly(
      words,
      ...['client id', 'method'].slice(0, Math.max(1, words.length)),
    );
    const method = name === undefined ? undefined : methodOf(name);
    return async (operator) => {
      await merchantOf(operator, clientId);
      const cleared = await clearErrorScenarios(operator.db, clientId, method);
      if (cleared === 0) throw refusal('There is no such scenario.');
      return `Cleared. ${takesEffect}`;
    };
  },
};

export const listScenarios: Verb = {
  name: 'scenario list',
  synopsis: '<client id>',
  about: 'lists the scenarios that run',
  read: (args) => {
    const [clientId = ''] = exactly(readArgs(args).words, 'client id');
    return async (operator) => {
      await merchantOf(operator, clientId);
      return scenarioTable(await listErrorScenarios(operator.db, clientId), operator.nowMs) || 'none';
    };
  },
};

/** The scenarios that are not over; empty where there is none. */
export function scenarioTable(scenarios: readonly ErrorScenario[], nowMs: number): string {
  const running = scenarios.filter(({ endsAtMs }) => nowMs < endsAtMs);
  return table(
    running.map(({ method, resultCode, endsAtMs }) => [method, resultCode, `until ${isoTime(endsAtMs)}`]),
  );
}

function methodOf(name: string): WireMethodName {
  if (isWireMethodName(name)) return name;
  throw misuse(`"${name}" is no method; there are ${wireMethodNames.join(', ')}.`);
}

/** A documented code of failure. */
function codeOf(method: WireMethodName, text: string): ResultCode {
  const errors = errorCodesOf(method);
  const code = errors.find((candidate) => candidate === text);
  if (code !== undefined) return code;
  throw misuse(`${method} does not answer "${text}" as an error; it has ${errors.sort().join(', ')}.`);
}
