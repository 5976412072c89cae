import type { AReq } from '@tillgate/contract/three-d-secure';

/** For a new one, the oldest is forgotten. */
const mostTrusted = 10_000;

/** Which merchants the holder of a card trusts, until the program ends. */
export class TrustedMerchants {
  readonly #trusted = new Set<string>();

  has(request: AReq): boolean {
    return this.#trusted.has(keyOf(request));
  }

  add(request: AReq): void {
    const [oldest] = this.#trusted;
    if (oldest !== undefined && this.#trusted.size >= mostTrusted) this.#trusted.delete(oldest);
    this.#trusted.add(keyOf(request));
  }

  forget(threeDSRequestorID: string): void {
    for (const key of this.#trusted) {
      if (key.slice(key.indexOf(' ') + 1) === threeDSRequestorID) this.#trusted.delete(key);
    }
  }
}

function keyOf({ acctNumber, threeDSRequestorID }: AReq): string {
  return `${acctNumber} ${threeDSRequestorID}`;
}
