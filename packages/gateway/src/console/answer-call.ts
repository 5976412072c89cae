import {
  consoleCalls,
  type ConsoleAccess,
  type ConsoleCallName,
  type ConsoleCallOf,
} from '@tillgate/contract/console';
import { everyMerchant } from '../db/console-memberships.js';
import type { Context } from '../ports.js';
import { personAnswerers, visitorAnswerers } from './account-routes.js';
import { audited } from './audited.js';
import type { ConsoleCaller, ConsoleRefusal, ConsoleReply, ConsoleSituation } from './console-method.js';
import { foreignPage, identify, type CallCredentials, type Identity } from './identify.js';
import { peopleOnly, permit } from './permit.js';
import { consoleAnswerers } from './routes.js';

/** A call as it came. */
export interface ConsoleRequestOf<Name> {
  readonly name: Name;
  readonly credentials: CallCredentials;
  /** Of the path; empty where it names none. */
  readonly clientId: string;
  /** All fields of path, query and body; not read before it is known who calls. */
  readFields(): Promise<{ kind: 'read'; fields: object } | ConsoleRefusal>;
}

type Reply = Promise<ConsoleReply<object>>;

/** Answers a call of the dashboard's API: who it is, what he may do, what he asks, and then the method. */
export function answerConsoleCall(context: Context, request: ConsoleRequestOf<ConsoleCallName>): Reply {
  const { name } = request;
  if (isOf('ANYONE', name)) return answerVisitor(context, { ...request, name });
  return isOf('PERSON', name)
    ? answerPerson(context, { ...request, name })
    : answerMember(context, { ...request, name });
}

async function answerVisitor(context: Context, request: ConsoleRequestOf<ConsoleCallOf<'ANYONE'>>): Reply {
  const { credentials: from, name } = request;
  if (!from.isOwnPage) return foreignPage();
  const read = await request.readFields();
  if (read.kind === 'refused') return read;
  return visitorAnswerers[name]({ context, from }, read.fields);
}

async function answerPerson(context: Context, request: ConsoleRequestOf<ConsoleCallOf<'PERSON'>>): Reply {
  const { name, credentials: from } = request;
  const isChange = consoleCalls[name].method !== 'GET';
  const caller = await identify(context, from, { isChange, isUse: true });
  if (caller.kind === 'refused') return caller;
  if (caller.kind === 'KEY') return peopleOnly();
  const read = await readFieldsOf(request, isChange, () =>
    identify(context, from, { isChange, isUse: false }),
  );
  if (read.kind === 'refused') return read;
  const situation = { context, from, caller };
  const carryOut = () => personAnswerers[name](situation, read.fields);
  if (!isChange) return carryOut();
  return audited(situation, { name, given: read.fields, scope: caller.personId }, carryOut);
}

async function answerMember(
  context: Context,
  request: ConsoleRequestOf<ConsoleCallOf<'MERCHANT' | 'GATEWAY'>>,
): Reply {
  const { name, credentials, clientId } = request;
  const { access, method } = consoleCalls[name];
  const isChange = method !== 'GET';
  const asked = { name, access, clientId, isChange };
  const admitted = await admit(context, credentials, { ...asked, isUse: true });
  if (admitted.kind === 'refused') return admitted;
  const read = await readFieldsOf(request, isChange, () =>
    admit(context, credentials, { ...asked, isUse: false }),
  );
  if (read.kind === 'refused') return read;
  const { situation } = admitted;
  const carryOut = () => consoleAnswerers[name](situation, read.fields);
  if (!isChange) return carryOut();
  const scope = access.kind === 'GATEWAY' ? everyMerchant : clientId;
  return audited(situation, { name, given: read.fields, scope }, carryOut);
}

/**
 * Reads what a call is given. A body comes as slowly as its sender likes, who may be signed out or out of the team by then: so
 * a call that changes something is let in once more.
 */
async function readFieldsOf(
  request: Pick<ConsoleRequestOf<ConsoleCallName>, 'readFields'>,
  isChange: boolean,
  letInAgain: () => Promise<Identity | Admitted | ConsoleRefusal>,
): ReturnType<typeof request.readFields> {
  const read = await request.readFields();
  if (read.kind === 'refused' || !isChange) return read;
  const again = await letInAgain();
  return again.kind === 'refused' ? again : read;
}

/** A call about a merchant or the gateway that asks to be let in. */
export interface AskedCall {
  readonly name: string;
  readonly access: Extract<ConsoleAccess, { permission: unknown }>;
  readonly clientId: string;
  readonly isChange: boolean;
  readonly isUse: boolean;
}

interface Admitted {
  readonly kind: 'admitted';
  readonly situation: ConsoleSituation;
}

/** Whether a call is let in: who makes it is known, and may. */
export async function admit(
  context: Context,
  credentials: CallCredentials,
  call: AskedCall,
): Promise<Admitted | ConsoleRefusal> {
  const identity = await identify(context, credentials, call);
  if (identity.kind === 'refused') return identity;
  const permitted = await permit(context.db, identity, call);
  if (permitted.kind === 'refused') return permitted;
  const caller = callerOf(identity);
  return { kind: 'admitted', situation: { context, from: credentials, caller, role: permitted.role } };
}

function callerOf(identity: Identity): ConsoleCaller {
  return identity.kind === 'KEY' ? { kind: 'KEY', hint: identity.hint } : identity;
}

function isOf<Kind extends ConsoleAccess['kind']>(
  kind: Kind,
  name: ConsoleCallName,
): name is ConsoleCallOf<Kind> {
  return consoleCalls[name].access.kind === kind;
}
