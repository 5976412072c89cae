import type { BinRow } from './bin-table.js';

/** What spares a buyer strong authentication (PSD2 RTS, articles 16 and 18), by the names of Antom's `exemptionRequested`. */
export type Exemption = 'lowValue' | 'transactionRiskAnalysis';

/** What a merchant agreed with his acquirer. */
export interface ExemptionTerms {
  readonly lowValueExemption: boolean;
  /** In the smallest unit; absent: none. */
  readonly riskExemptionLimit?: string | undefined;
  readonly dataOnly: boolean;
}

/** A payment that nobody forces to be authenticated. */
export interface ExemptionCase {
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Of the card; undefined where the BIN table does not know it. */
  readonly row: BinRow | undefined;
  readonly terms: ExemptionTerms;
}

/** What is low, in the smallest unit: 30 euro (RTS, article 16), and 25 pounds in the United Kingdom. */
const lowValues: Readonly<Record<string, bigint>> = { EUR: 3000n, GBP: 2500n };

/** The European Economic Area and the United Kingdom, where issuers must authenticate strongly. */
const strongCountries: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/**
 * The exemption to ask of the issuer: none unless the merchant agreed to it, the issuer must authenticate strongly, and the
 * payment is small enough. Of two that fit it is the low value, which needs no judgement of risk.
 */
export function exemptionFor({ currency, amountMinor, row, terms }: ExemptionCase): Exemption | undefined {
  const lowValue = lowValues[currency];
  if (lowValue === undefined || !isStrong(row)) return undefined;
  if (terms.lowValueExemption && amountMinor <= lowValue) return 'lowValue';
  const { riskExemptionLimit: limit } = terms;
  return limit !== undefined && amountMinor <= BigInt(limit) ? 'transactionRiskAnalysis' : undefined;
}

/**
 * Whether the issuer is told of the payment, and not asked: of the two schemes that have it, where the issuer's country is
 * known and demands no strong authentication.
 */
export function isDataOnly({ row, terms }: Pick<ExemptionCase, 'row' | 'terms'>): boolean {
  if (!terms.dataOnly || row?.issuingCountry === undefined || isStrong(row)) return false;
  return row.brands[0] === 'VISA' || row.brands[0] === 'MASTERCARD';
}

function isStrong(row: BinRow | undefined): boolean {
  return row?.issuingCountry !== undefined && strongCountries.has(row.issuingCountry);
}
