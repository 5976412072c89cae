import { consoleSchemas, type ConsoleCallOf } from '@tillgate/contract/console';
import { acceptInvitation } from './acceptInvitation.js';
import { answerer, type Answerer } from './answerer.js';
import { changePassword } from './changePassword.js';
import type { PersonSituation, VisitorSituation } from './console-method.js';
import { disableTotp } from './disableTotp.js';
import { enableTotp } from './enableTotp.js';
import { listMerchants } from './listMerchants.js';
import { readInvitation } from './readInvitation.js';
import { readRecovery } from './readRecovery.js';
import { readSession } from './readSession.js';
import { recoverAccount } from './recoverAccount.js';
import { signIn } from './signIn.js';
import { signOut } from './signOut.js';
import { signOutEverywhere } from './signOutEverywhere.js';
import { startTotp } from './startTotp.js';

/** Who answers which call of those that anyone may make. */
export const visitorAnswerers: Record<ConsoleCallOf<'ANYONE'>, Answerer<VisitorSituation>> = {
  readInvitation: answerer(consoleSchemas.readInvitation.request, readInvitation),
  acceptInvitation: answerer(consoleSchemas.acceptInvitation.request, acceptInvitation),
  readRecovery: answerer(consoleSchemas.readRecovery.request, readRecovery),
  recoverAccount: answerer(consoleSchemas.recoverAccount.request, recoverAccount),
  signIn: answerer(consoleSchemas.signIn.request, signIn),
};

/** Who answers which call of a person about himself. */
export const personAnswerers: Record<ConsoleCallOf<'PERSON'>, Answerer<PersonSituation>> = {
  readSession: answerer(consoleSchemas.readSession.request, readSession),
  signOut: answerer(consoleSchemas.signOut.request, signOut),
  signOutEverywhere: answerer(consoleSchemas.signOutEverywhere.request, signOutEverywhere),
  changePassword: answerer(consoleSchemas.changePassword.request, changePassword),
  startTotp: answerer(consoleSchemas.startTotp.request, startTotp),
  enableTotp: answerer(consoleSchemas.enableTotp.request, enableTotp),
  disableTotp: answerer(consoleSchemas.disableTotp.request, disableTotp),
  listMerchants: answerer(consoleSchemas.listMerchants.request, listMerchants),
};
