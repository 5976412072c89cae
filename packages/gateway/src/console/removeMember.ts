import { deleteMembership } from '../db/console-memberships.js';
import { forgetPersonWithoutRole } from '../db/console-people.js';
import { changeMembership } from './change-membership.js';
import type { ConsoleMethod } from './console-method.js';

/** Takes a member's role away. Who has no role left is forgotten, with all sessions. */
export const removeMember: ConsoleMethod<'removeMember'> = (situation, request) =>
  changeMembership(situation, request, {
    isOwnerStill: false,
    change: async (tx, membership) => {
      await deleteMembership(tx, membership);
      await forgetPersonWithoutRole(tx, membership.personId);
    },
  });
