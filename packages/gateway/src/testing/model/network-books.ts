import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

const replySchema = z.object({ state: z.enum(['APPROVED', 'DECLINED', 'PENDING']) });

/** One line of the journal that the card network keeps (`LEDGER_FILE`), as far as sums depend on it. */
const lineSchema = z.object({
  kind: z.enum([
    'AUTHORIZATION',
    'INCREMENT',
    'CAPTURE',
    'VOID',
    'REFUND',
    'VERIFICATION',
    'SETTLEMENT',
    'ABANDONMENT',
  ]),
  operationId: z.string(),
  authorizationId: z.string().optional(),
  amount: z.object({ value: z.string() }).optional(),
  isFinal: z.boolean().optional(),
  reply: replySchema,
});
type Line = z.infer<typeof lineSchema>;

/** An operation as the network has it. */
export interface Booked {
  readonly operationId: string;
  readonly kind: Line['kind'];
  readonly amountMinor: bigint;
  readonly isFinal: boolean;
  readonly state: 'APPROVED' | 'DECLINED' | 'PENDING';
}

/** What really happened to money: the card network's own books, read from its journal and from nothing of ours. */
export class NetworkBooks {
  readonly #path: string;
  readonly #booked = new Map<string, Booked>();
  readonly #byAuthorization = new Map<string, string[]>();
  #offset = 0;

  constructor(path: string) {
    this.#path = path;
  }

  operation(operationId: string): Booked | undefined {
    return this.#booked.get(operationId);
  }

  /** The authorisation and all that was asked of it, first to last; nothing where it never arrived. */
  account(authorizationId: string): Booked[] {
    const ids = this.#byAuthorization.get(authorizationId) ?? [];
    return ids.flatMap((id) => this.#booked.get(id) ?? []);
  }

  /** Takes in what the network wrote since the last time. It writes a line before it answers. */
  read(): void {
    for (const text of this.#newText().split('\n')) {
      if (text !== '') this.#enter(lineSchema.parse(JSON.parse(text)));
    }
  }

  #enter({ kind, operationId, authorizationId, amount, isFinal = false, reply }: Line): void {
    const { state } = reply;
    const earlier = this.#booked.get(operationId);
    if (kind === 'SETTLEMENT') {
      if (earlier) this.#booked.set(operationId, { ...earlier, state });
      return;
    }
    const amountMinor = BigInt(amount?.value ?? '0');
    this.#booked.set(operationId, { operationId, kind, amountMinor, isFinal, state });
    const owner = kind === 'AUTHORIZATION' ? operationId : authorizationId;
    if (owner === undefined) return;
    this.#byAuthorization.set(owner, [...(this.#byAuthorization.get(owner) ?? []), operationId]);
  }

  #newText(): string {
    const file = openSync(this.#path, 'r');
    const buffer = Buffer.alloc(fstatSync(file).size - this.#offset);
    readSync(file, buffer, 0, buffer.length, this.#offset);
    closeSync(file);
    this.#offset += buffer.length;
    return buffer.toString('utf8');
  }
}
