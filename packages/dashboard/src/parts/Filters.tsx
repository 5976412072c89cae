import type { ComponentChildren } from 'preact';
import { useQuery } from '../route/route-context.js';
import { useTexts } from '../text/locale.js';
import { Button } from './Button.js';
import type { Choice } from './Field.js';

interface FiltersProps {
  /** The fields of the address that filter. */
  readonly names: readonly string[];
  readonly children: ComponentChildren;
}

/** What a list is narrowed by, and a button to have all of it again. */
export function Filters({ names, children }: FiltersProps) {
  const { common } = useTexts();
  const { query, change } = useQuery();
  const isNarrowed = names.some((name) => query[name] !== undefined);
  return (
    <div class="filters" role="group" aria-label={common.filters}>
      {children}
      {isNarrowed && (
        <Button
          look="quiet"
          icon="close"
          onPress={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}
        >
          {common.clearFilters}
        </Button>
      )}
    </div>
  );
}

interface SelectFilterProps {
  readonly name: string;
  readonly label: string;
  /** Those besides all. */
  readonly choices: readonly Choice[];
}

/** One value of a list, or all. */
export function SelectFilter({ name, label, choices }: SelectFilterProps) {
  const { query, change } = useQuery();
  const { common } = useTexts();
  const value = query[name] ?? '';
  return (
    <label class={`filter ${value === '' ? '' : 'filter-set'}`}>
      <span class="filter-label">{label}</span>
      <select value={value} onChange={(event) => change({ [name]: event.currentTarget.value })}>
        <option value="">{common.all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day of the viewer's zone, which stands in the address as it was chosen: `2026-11-28`. */
export function DayFilter({ name, label }: { name: string; label: string }) {
  const { query, change } = useQuery();
  const value = query[name] ?? '';
  return (
    <label class={`filter ${value === '' ? '' : 'filter-set'}`}>
      <span class="filter-label">{label}</span>
      <input type="date" value={value} onChange={(event) => change({ [name]: event.currentTarget.value })} />
    </label>
  );
}
