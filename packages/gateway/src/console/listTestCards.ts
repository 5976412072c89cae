import { isSandboxClient } from '../client-id.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Tells the cards that there are to try, as the simulated network has them. */
export const listTestCards: ConsoleMethod<'listTestCards'> = async ({ context }, { clientId }) => {
  if (!isSandboxClient(clientId)) return refused('NOT_FOUND', 'This is for merchants of the sandbox.');
  const cards = await context.sandbox.network.testCards();
  return cards
    ? done(cards)
    : refused('CONFLICT', 'The card network did not tell its test cards; try again.');
};
