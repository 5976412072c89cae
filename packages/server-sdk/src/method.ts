import type { Guard } from './shape.js';

/** A wire method: what it asks of a request, and how its answers are judged. */
export interface Method<Answer> {
  readonly name: string;
  /** Below `/ams/api`. */
  readonly path: string;
  /** What a request must name: of each row one field. Everything else is the gateway's to judge. */
  readonly requires: readonly (readonly string[])[];
  /** What names the call in errors: the first of these fields that the request has. */
  readonly ids: readonly string[];
  /** Whether the same request may be sent again: nothing happens twice, since an id in it says that it is the same. */
  readonly isRepeatable: boolean;
  /** Whether an answer with status `S` holds what it must. */
  readonly isComplete: Guard<Answer>;
  /** An answer with status `U` that tells more than its result. */
  readonly pending?: { readonly code: string; readonly isComplete: Guard<Answer> };
}
