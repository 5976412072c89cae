import { brandName } from '../card/brand.js';
import { BrandMark } from './BrandMark.js';

/** As many as the narrowest form has room for; the others are taken all the same. */
const mostShown = 7;

interface AcceptedBrandsProps {
  codes: readonly string[];
  /** Fades out once the number's own mark stands in the field; one that is not accepted leaves the others to be seen. */
  isFaded: boolean;
  label: string;
}

export function AcceptedBrands({ codes, isFaded, label }: AcceptedBrandsProps) {
  return (
    <ul class={isFaded ? 'brands faded' : 'brands'} aria-label={label}>
      {codes.slice(0, mostShown).map((code) => (
        <li key={code}>
          <BrandMark code={code} />
          <span class="unseen">{brandName(code)}</span>
        </li>
      ))}
    </ul>
  );
}
