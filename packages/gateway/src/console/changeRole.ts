import { updateRole } from '../db/console-memberships.js';
import { changeMembership } from './change-membership.js';
import type { ConsoleMethod } from './console-method.js';

/** Gives a member another role, from the next call on. */
export const changeRole: ConsoleMethod<'changeRole'> = (situation, { role, ...member }) =>
  changeMembership(situation, member, {
    isOwnerStill: role === 'OWNER',
    change: (tx, membership) => updateRole(tx, { ...membership, role }),
  });
