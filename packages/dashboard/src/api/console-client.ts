import type {
  ConsoleAnswer,
  ConsoleCallName,
  ConsoleErrorCode,
  ConsoleInput,
} from '@tillgate/contract/console';
import { consoleCalls, csrfHeader } from '@tillgate/contract/console-table';
import { ConsoleError } from './console-error.js';
import { isAnswer, isRecord } from './is-answer.js';
import { requestOf } from './request-of.js';

export interface ClientOptions {
  /** Where the API is; of our own origin where it is left out. */
  readonly origin?: string;
  /** Called where an answer says that there is no session any more. */
  readonly onSignedOut: () => void;
}

/** Calls the console's API by the names of its calls. */
export interface ConsoleClient {
  /** Answers as the contract says. Throws a {@link ConsoleError}, or an AbortError where the signal ended it. */
  call<Name extends ConsoleCallName>(
    name: Name,
    input: ConsoleInput<Name>,
    signal?: AbortSignal,
  ): Promise<ConsoleAnswer<Name>>;
  /** Has the calls after this one carry the token of a session. */
  useToken(csrfToken: string | undefined): void;
}

export function createConsoleClient({ origin = '', onSignedOut }: ClientOptions): ConsoleClient {
  let token: string | undefined;
  return {
    useToken: (csrfToken) => {
      token = csrfToken;
    },
    call: async (name, input, signal) => {
      const { url, method, body } = requestOf(consoleCalls[name], input);
      const headers = new Headers({ accept: 'application/json' });
      if (body !== undefined) headers.set('content-type', 'application/json');
      if (method !== 'GET' && token !== undefined) headers.set(csrfHeader, token);
      const response = await send(origin + url, {
        method,
        headers,
        body: body ?? null,
        signal: signal ?? null,
      });
      const message = await readJson(response);
      if (response.ok && isAnswer(name, message)) return message;
      const error = errorOf(message);
      if (error.code === 'NOT_SIGNED_IN') onSignedOut();
      throw error;
    },
  };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ConsoleError('UNREACHABLE', 'The gateway does not answer.');
  }
}

/** Whether something was thrown because its caller asked for no answer any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}

function errorOf(value: unknown): ConsoleError {
  if (isRecord(value) && isErrorCode(value['code']) && typeof value['message'] === 'string') {
    return new ConsoleError(value['code'], value['message']);
  }
  return new ConsoleError('UNEXPECTED', 'The gateway answered something unexpected.');
}

/** All codes that the API knows; the compiler sees that none is missing. */
const errorCodes: Record<ConsoleErrorCode, true> = {
  REQUEST_INVALID: true,
  NOT_SIGNED_IN: true,
  SIGN_IN_FAILED: true,
  CODE_REQUIRED: true,
  API_KEY_INVALID: true,
  NOT_PERMITTED: true,
  CSRF_FAILED: true,
  NOT_FOUND: true,
  CONFLICT: true,
  LINK_INVALID: true,
  TOO_MANY_TRIES: true,
};

function isErrorCode(code: unknown): code is ConsoleErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}
