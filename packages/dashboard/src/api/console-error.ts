import type { ConsoleErrorCode } from '@tillgate/contract/console';

/** UNREACHABLE: no answer came. UNEXPECTED: an answer came that is none of the API's. */
export type ConsoleErrorKind = ConsoleErrorCode | 'UNREACHABLE' | 'UNEXPECTED';

/** Why a call of the console's API brought nothing. */
export class ConsoleError extends Error {
  constructor(
    readonly code: ConsoleErrorKind,
    /** The API's own sentence, in English. */
    message: string,
  ) {
    super(message);
  }
}
