import { deleteSession } from '../db/console-sessions.js';
import { done, type PersonMethod } from './console-method.js';

/** Ends the session. */
export const signOut: PersonMethod<'signOut'> = async ({ context, caller }) => {
  await deleteSession(context.db, caller.sessionId);
  return done({}, 'ENDED');
};
