import { z } from 'zod';

/** Antom's `CardBrand`: the international schemes first, then the national ones, then Korea's issuers. */
export const cardBrands = [
  'VISA',
  'MASTERCARD',
  'AMEX',
  'JCB',
  'DINERS',
  'DISCOVER',
  'CUP',
  'MAESTRO',
  'CARTES_BANCAIRES',
  'ELO',
  'HIPERCARD',
  'MIR',
  'CARNET',
  'TROY',
  'BC',
  'CITI',
  'GWANGJUBANK',
  'HYUNDAI',
  'IBK_BC',
  'JEJUBANK',
  'JEONBUKBANK',
  'KAKAOBANK',
  'KBANK',
  'KDBBANK',
  'KEBHANA',
  'KOOKMIN',
  'LOTTE',
  'NONGHYUP',
  'POST',
  'SAEMAUL',
  'SAMSUNG',
  'SAVINGBANK',
  'SHINHAN',
  'SHINHYEOP',
  'SUHYEOP',
  'TOSSBANK',
  'WOORI',
] as const;

/** Korea's issuers, whose cards are brands of their own. */
export const koreanBrands: ReadonlySet<CardBrand> = new Set(cardBrands.slice(cardBrands.indexOf('BC')));

export const cardBrandSchema = z.enum(cardBrands);
export type CardBrand = z.infer<typeof cardBrandSchema>;
