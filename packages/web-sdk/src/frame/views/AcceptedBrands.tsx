import { brandName } from '../card/brand.js';
import { BrandMark } from './BrandMark.js';

interface AcceptedBrandsProps {
  codes: readonly string[];
  /** The brand of the number typed so far; the others step back. */
  current: string | undefined;
  label: string;
}

export function AcceptedBrands({ codes, current, label }: AcceptedBrandsProps) {
  return (
    <ul class="brands" aria-label={label}>
      {codes.map((code) => (
        <li key={code} class={current === undefined || current === code ? undefined : 'faded'}>
          <BrandMark code={code} />
          <span class="unseen">{brandName(code)}</span>
        </li>
      ))}
    </ul>
  );
}
