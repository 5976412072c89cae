import { consoleSchemas } from '@tillgate/contract/console';
import { firstOwnerPath } from '../console/first-owner.js';
import { linkLivesMs } from '../console/invitation-link.js';
import { hashOfToken, newToken } from '../console/secret-token.js';
import { insertAuditEntry } from '../db/console-audit.js';
import { everyMerchant } from '../db/console-memberships.js';
import { findPersonByEmail, listPeople as peopleIn, type PersonWithRoles } from '../db/console-people.js';
import { offerRecovery } from '../db/console-recoveries.js';
import { deleteSessionsOf } from '../db/console-sessions.js';
import { transact, type Tx } from '../db/transact.js';
import { misuse, refusal } from './command-error.js';
import type { Verb } from './operator.js';
import { exactly, readArgs } from './read-args.js';
import { table } from './table.js';

const { email: emailSchema } = consoleSchemas.signIn.request.shape;

export const listPeople: Verb = {
  name: 'person list',
  synopsis: '',
  about: 'names who can sign in to the dashboard, with their roles',
  read: (args) => {
    exactly(readArgs(args).words);
    return async ({ db }) => {
      const people = await peopleIn(db);
      if (people.length === 0) return 'Nobody can sign in yet; "first-owner" makes a link.';
      return table(people.map(rowOf));
    };
  },
};

/** For whoever lost password or authenticator. Nothing of the account is weaker before the link is used. */
export const recoverPerson: Verb = {
  name: 'person recover',
  synopsis: '<e-mail address>',
  about: 'signs a person out, and prints a link to set a new password without the authenticator',
  read: (args) => {
    const [text = ''] = exactly(readArgs(args).words, 'e-mail address');
    const email = emailSchema.safeParse(text);
    if (!email.success) throw misuse(`"${text}" is no e-mail address.`);
    return async ({ db, nowMs, consoleUrl }) => {
      const token = newToken();
      const expiresAtMs = nowMs + linkLivesMs.recovery;
      await transact(db, async (tx) => {
        const person = await findPersonByEmail(tx, email.data);
        if (!person) throw refusal(`Nobody signs in as ${email.data}; "person list" names all.`);
        await offerRecovery(tx, person.personId, { tokenHash: hashOfToken(token), expiresAtMs });
        await deleteSessionsOf(tx, person.personId);
        await writeDown(tx, {
          scope: person.personId,
          atMs: nowMs,
          what: recoverPerson.name,
          email: email.data,
        });
      });
      return linkText(consoleUrl, `/recovery#${token}`);
    };
  },
};

/** For a gateway whose first link is over: the next start would print another one. */
export const firstOwner: Verb = {
  name: 'first-owner',
  synopsis: '',
  about: 'prints a link by which somebody becomes the first owner of every merchant',
  read: (args) => {
    exactly(readArgs(args).words);
    return async ({ db, nowMs, consoleUrl }) => {
      const path = await firstOwnerPath({ db, machineClock: { nowMs: () => nowMs } });
      if (path === undefined) {
        throw refusal('There is an owner of every merchant; "person recover" is for who cannot sign in.');
      }
      await transact(db, (tx) => writeDown(tx, { scope: everyMerchant, atMs: nowMs, what: firstOwner.name }));
      return linkText(consoleUrl, path);
    };
  },
};

function rowOf({ email, name, hasTotp, roles }: PersonWithRoles): string[] {
  const told = roles.map(
    ({ clientId, role }) => `${role} of ${clientId === everyMerchant ? 'every merchant' : clientId}`,
  );
  return [email, name, hasTotp ? 'password and code' : 'password', told.join(', ') || 'no role'];
}

function linkText(consoleUrl: string, path: string): string {
  const terms = 'It works once, within a day, for whoever opens it.';
  return `${consoleUrl}${path}\n${terms} The address is that of CONSOLE_URL, else of this machine.`;
}

/** The audit log has what operators do with people, as it has what these do. */
async function writeDown(
  tx: Tx,
  { email, ...entry }: { scope: string; atMs: number; what: string; email?: string },
): Promise<void> {
  await insertAuditEntry(tx, {
    ...entry,
    who: 'operator',
    details: email === undefined ? {} : { email },
    outcome: 'DONE',
    from: 'command line',
  });
}
