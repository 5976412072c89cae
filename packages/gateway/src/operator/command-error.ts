/** Why a command was not done, in a sentence for its caller; the exit code tells scripts whose fault it is. */
export class CommandError extends Error {
  constructor(
    message: string,
    /** 1: it may not be done. 2: it makes no sense. */
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** The command is fine, but what it asks for cannot be done. */
export function refusal(sentence: string): CommandError {
  return new CommandError(sentence, 1);
}

/** The command itself is wrong. */
export function misuse(sentence: string): CommandError {
  return new CommandError(sentence, 2);
}
