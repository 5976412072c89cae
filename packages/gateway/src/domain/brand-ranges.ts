import type { CardBrand } from '@tillgate/contract';

interface Range {
  readonly brand: CardBrand;
  /** The first and the last of the leading digits, as many in both. */
  readonly from: string;
  readonly to: string;
}

/** Ranges that the schemes publish. An earlier row counts before a later one, in whose range it may lie. */
const ranges: readonly Range[] = [
  ...rangesOf('ELO', '401178 401179 431274 438935 451416 457393 457631-457632 504175 506699-506778'),
  ...rangesOf('ELO', '509000-509999 627780 636297 636368 650031-650033 650035-650051 650405-650439'),
  ...rangesOf('ELO', '650485-650538 650541-650598 650700-650718 650720-650727 650901-650978'),
  ...rangesOf('ELO', '651652-651679 655000-655019 655021-655058'),
  ...rangesOf('HIPERCARD', '384100 384140 384160 606282 637095 637568 637599 637609 637612'),
  ...rangesOf('CARNET', '286900 502275 506199-506299 506300-506301 627535 636318 636379 639388 639484'),
  ...rangesOf('TROY', '9792'),
  ...rangesOf('MIR', '2200-2204'),
  ...rangesOf('AMEX', '34 37'),
  ...rangesOf('JCB', '3528-3589'),
  ...rangesOf('DINERS', '300-305 3095 36 38-39'),
  ...rangesOf('DISCOVER', '6011 644-649 65'),
  ...rangesOf('CUP', '62 81'),
  ...rangesOf('MASTERCARD', '2221-2720 51-55'),
  ...rangesOf('MAESTRO', '50 56-58 63 67'),
  ...rangesOf('VISA', '4'),
];

/** The brand of a card number by its first digits alone; undefined where no range of ours has it. */
export function brandByRange(number: string): CardBrand | undefined {
  const range = ranges.find(({ from, to }) => {
    const head = number.slice(0, from.length);
    return head.length === from.length && from <= head && head <= to;
  });
  return range?.brand;
}

function rangesOf(brand: CardBrand, list: string): Range[] {
  return list.split(' ').map((item) => {
    const [from = '', to = from] = item.split('-');
    return { brand, from, to };
  });
}
