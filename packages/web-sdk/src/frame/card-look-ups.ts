import type { CardLookUp } from '@tillgate/contract/frame';
import { lookUpPauseMs } from '../shared/limits.js';
import type { Gateway } from './gateway.js';

interface LookUpPorts {
  gateway: Pick<Gateway, 'lookUpCard'>;
  wait: (ms: number) => Promise<void>;
}

/** The digits that say which issuer and product a card is of (ISO/IEC 7812-1). */
const binLength = 8;

/**
 * What the gateway knows of the cards whose numbers are typed, once for each. A reply that comes late is kept for its own
 * card only, and one that is lost leaves the form with its own guess until the number is edited again.
 */
export class CardLookUps {
  onChange: () => void = () => undefined;
  private readonly known = new Map<string, CardLookUp>();
  private readonly asked = new Map<string, Promise<void>>();
  private wanted = '';

  constructor(private readonly ports: LookUpPorts) {}

  /** What is known of the card that the digits begin. */
  of(digits: string): CardLookUp | undefined {
    return this.known.get(digits.slice(0, binLength));
  }

  /** Takes note of what stands in the field, and asks about it where that is worth a call. */
  see(digits: string): void {
    const bin = digits.slice(0, binLength);
    this.wanted = bin;
    if (bin.length < binLength || this.known.has(bin) || this.asked.has(bin)) return;
    this.asked.set(bin, this.ask(bin));
  }

  /** Resolves once the gateway answered about the digits, or cannot. */
  async settled(digits: string): Promise<void> {
    await this.asked.get(digits.slice(0, binLength));
  }

  private async ask(bin: string): Promise<void> {
    await this.ports.wait(lookUpPauseMs);
    const reply = this.wanted === bin ? await this.ports.gateway.lookUpCard(bin) : undefined;
    this.asked.delete(bin);
    if (reply?.kind !== 'card') return;
    this.known.set(bin, reply);
    this.onChange();
  }
}
