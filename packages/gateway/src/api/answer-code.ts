import { result, wireMethods, type Result, type ResultCode, type WireMethodName } from '@tillgate/contract';

/** The result of a decline in the answer of a method: its code where Antom documents it there, else PROCESS_FAIL. */
export function declined(method: WireMethodName, code: ResultCode): Result {
  const documented: readonly ResultCode[] = wireMethods[method].resultCodes;
  return documented.includes(code) ? result(code) : result('PROCESS_FAIL', result(code).resultMessage);
}
