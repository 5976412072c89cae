import type { CardBrand } from '@tillgate/contract';

/** What is known of the cards whose numbers begin with these six to eight digits (ISO/IEC 7812-1). */
export interface BinRow {
  readonly bin: string;
  /** Two or more: co-badged, the issuer's preference first. */
  readonly brands: readonly CardBrand[];
  /** ISO 3166. */
  readonly issuingCountry?: string | undefined;
  readonly funding?: 'CREDIT' | 'DEBIT' | 'PREPAID' | undefined;
}

/** Finds what is known of a card by its number, or by the first eight digits of it; undefined where nothing is. */
export type FindBin = (digits: string) => BinRow | undefined;

const longest = 8;
const shortest = 6;

/** Of several rows that fit, the one with more digits counts; of two with the same digits, the later one. */
export function binTable(rows: readonly BinRow[]): FindBin {
  const byBin = new Map(rows.map((row) => [row.bin, row]));
  return (digits) => {
    for (let length = longest; length >= shortest; length--) {
      const row = byBin.get(digits.slice(0, length));
      if (row) return row;
    }
    return undefined;
  };
}
