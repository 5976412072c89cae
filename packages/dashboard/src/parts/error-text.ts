import type { ConsoleError } from '../api/console-error.js';
import type { Texts } from '../text/texts.js';
import { textOfCode } from '../text/texts.js';

/** What to tell a person of an error: what to do where the code tells, else the API's sentence. */
export function errorText({ errors }: Texts, { code, message }: ConsoleError): string {
  const text = textOfCode(errors, code);
  return text === code ? message : text;
}
