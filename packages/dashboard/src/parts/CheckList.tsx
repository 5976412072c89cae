interface CheckListProps {
  readonly legend: string;
  readonly values: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Any of these. */
export function CheckList({ legend, values, chosen, onChange }: CheckListProps) {
  const toggle = (value: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(value);
    else next.delete(value);
    onChange(next);
  };
  return (
    <fieldset class="checks">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <code>{value}</code>
        </label>
      ))}
    </fieldset>
  );
}
