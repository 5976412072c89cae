import type { ConsoleAnswer, ConsoleCallName } from '@tillgate/contract/console';
import { isAnswer } from './is-answer.js';

/** What calls answered last, so that a page which somebody comes back to stands there at once. */
export interface AnswerCache {
  read<Name extends ConsoleCallName>(name: Name, input: object): ConsoleAnswer<Name> | undefined;
  keep<Name extends ConsoleCallName>(name: Name, input: object, answer: ConsoleAnswer<Name>): void;
  /** Whoever signs in next sees nothing of it. */
  clear(): void;
}

/** About as many as somebody goes back through. */
const keptAnswers = 60;

export function createAnswerCache(): AnswerCache {
  const kept = new Map<string, unknown>();
  return {
    read: (name, input) => {
      const answer = kept.get(keyOf(name, input));
      return isAnswer(name, answer) ? answer : undefined;
    },
    keep: (name, input, answer) => {
      const key = keyOf(name, input);
      kept.delete(key);
      kept.set(key, answer);
      const [oldest] = kept.keys();
      if (kept.size > keptAnswers && oldest !== undefined) kept.delete(oldest);
    },
    clear: () => kept.clear(),
  };
}

/** The same question has the same key. */
export function keyOf(name: ConsoleCallName, input: object): string {
  return `${name} ${JSON.stringify(input)}`;
}
