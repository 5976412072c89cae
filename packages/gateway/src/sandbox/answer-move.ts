import type { MovedClock } from '@tillgate/contract/sandbox';
import type { Context } from '../ports.js';
import { clockAnswer } from './clock-answer.js';
import { clockTime, happeningAnswer } from './happening-answer.js';
import { moveClock, type ClockMove } from './move-clock.js';
import { done, refused, type SandboxReply } from './sandbox-method.js';

/** Moves a clock, and tells where it came and what happened on the way; or why it was not moved. */
export async function answerMove(
  context: Context,
  clientId: string,
  move: ClockMove,
): Promise<SandboxReply<MovedClock>> {
  const moved = await moveClock(context, clientId, move);
  switch (moved.kind) {
    case 'moved': {
      const clock = await clockAnswer(context, clientId);
      return done({ clock, happened: moved.happened.map(happeningAnswer) });
    }
    case 'held':
      return refused('CLOCK_HELD', 'Another call moves this clock; wait for its answer.');
    case 'backwards':
      return refused(
        'CLOCK_BACKWARDS',
        `The clock shows ${clockTime(moved.nowMs)}, and there are payments; reset the merchant to go back.`,
      );
  }
}
