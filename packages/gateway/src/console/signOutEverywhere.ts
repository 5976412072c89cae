import { deleteSessionsOf } from '../db/console-sessions.js';
import { done, type PersonMethod } from './console-method.js';

/** Ends every session of the person, this one too. */
export const signOutEverywhere: PersonMethod<'signOutEverywhere'> = async ({ context, caller }) => {
  await deleteSessionsOf(context.db, caller.personId);
  return done({}, 'ENDED');
};
