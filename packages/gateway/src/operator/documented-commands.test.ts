import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertMembership } from '../db/console-memberships.js';
import { insertPerson } from '../db/console-people.js';
import type { Db } from '../db/engine.js';
import { transact } from '../db/transact.js';
import { startTestOperator, type TestOperator } from '../testing/test-operator.js';
import { readCommand } from './read-command.js';

const guide = readFileSync(new URL('../../../../docs/merchants.md', import.meta.url), 'utf8');

interface Example {
  command: string;
  output: string;
}

/** Each `$ npm run merchant -- …` of the guide with the lines that follow it. */
const examples = [...guide.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((example): Example => {
      const [command = '', ...output] = example.trimEnd().split('\n');
      return { command, output: output.join('\n') };
    }),
);

let operator: TestOperator;
beforeAll(async () => {
  operator = await startTestOperator();
  await addMember(operator.db);
});
afterAll(() => operator.close());

/** The owner of the guide's merchant, who signs in to the dashboard. */
async function addMember(db: Db): Promise<void> {
  const person = { personId: 'ada', email: 'ada@shop.example', name: 'Ada Owner', passwordHash: 'none' };
  const membership = { personId: 'ada', clientId: 'SANDBOX_5YSHOP', role: 'OWNER' } as const;
  await transact(db, async (tx) => {
    await insertPerson(tx, person, 1);
    await insertMembership(tx, membership, 1);
  });
}

/** The words of a command as a shell reads them, without what it writes to a file. */
function wordsOf(command: string): string[] {
  const [, args = ''] = /^npm run (?:--silent )?merchant -- (.*?)(?: > \S+)?$/.exec(command) ?? [];
  return [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

it('every example of the guide prints what the guide says', async () => {
  expect(examples.length).toBeGreaterThan(10);
  for (const { command, output } of examples) {
    const printed = await operator.run(...wordsOf(command));
    const [before = '', after] = output.split(/^\.\.\.$/m);
    if (after === undefined) expect(printed, command).toBe(output);
    else expect(printed.startsWith(before) && printed.endsWith(after), `${command}\n${printed}`).toBe(true);
  }
});

it('the guide has an example of every command', () => {
  const help = readCommand(['--help']);
  if (help.kind !== 'help') throw new Error('no help');
  const names = [...help.text.matchAll(/^ {2}([a-z-]+(?: [a-z]+)?)/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(10);
  const missing = names.filter(
    (name) =>
      !examples.some(({ command }) => command.includes(`-- ${name} `) || command.endsWith(`-- ${name}`)),
  );
  expect(missing).toEqual([]);
});
