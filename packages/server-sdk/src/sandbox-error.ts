import type { SandboxErrorCode } from './sandbox-types.js';

/**
 * A call of the sandbox's control that did not succeed; its message says which call, and why in a sentence.
 *
 * `code` is one of the gateway's, or `NO_ANSWER`: nobody answered in time, and whether it was done is unknown; or
 * `ANSWER_INVALID`: what answered is no gateway whose sandbox is controlled, or speaks another version.
 */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode | 'NO_ANSWER' | 'ANSWER_INVALID' | (string & {});
  /** The HTTP status; undefined where there was no answer. */
  readonly status: number | undefined;

  constructor(
    facts: { call: string; code: SandboxError['code']; status?: number | undefined },
    sentence: string,
    options?: { cause?: unknown },
  ) {
    const { call, code, status } = facts;
    const answered = status === undefined ? '' : ` (HTTP ${status})`;
    super(`${call}: ${code}${answered}: ${sentence}`, options);
    this.code = code;
    this.status = status;
  }
}
