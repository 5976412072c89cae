import { brandMarks, Letters, Plate } from './brand-marks.js';

/** The mark of a brand; always of one size, so that nothing shifts. */
export function BrandMark({ code }: { code: string }) {
  const Mark = brandMarks.get(code);
  return (
    <svg class="brand" width="33" height="22" viewBox="0 0 36 24" aria-hidden="true">
      {Mark ? <Mark /> : <Named code={code} />}
    </svg>
  );
}

/** A brand without a mark of its own. */
function Named({ code }: { code: string }) {
  return (
    <>
      <Plate />
      <Letters
        text={code.slice(0, 6)}
        y={14.5}
        size={7}
        width={Math.min(28, code.length * 6)}
        fill="#3c4350"
      />
    </>
  );
}
