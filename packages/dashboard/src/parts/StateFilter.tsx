import { useQuery } from '../route/route-context.js';
import { useTexts } from '../text/locale.js';
import type { Choice } from './Field.js';

/** States to list, several at once; none is all. They stand in the address as `state=A,B`. */
export function StateFilter({ label, choices }: { label: string; choices: readonly Choice[] }) {
  const { common } = useTexts();
  const { query, change } = useQuery();
  const chosen = (query['state'] ?? '').split(',').filter((state) => state !== '');
  const toggle = (state: string): void => {
    const others = chosen.filter((other) => other !== state);
    change({ state: (chosen.includes(state) ? others : [...chosen, state]).join(',') });
  };
  return (
    <div class="states" role="group" aria-label={label}>
      <button
        class="state-choice"
        type="button"
        aria-pressed={chosen.length === 0}
        onClick={() => change({ state: undefined })}
      >
        {common.all}
      </button>
      {choices.map(({ value, text }) => (
        <button
          key={value}
          class="state-choice"
          type="button"
          aria-pressed={chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
