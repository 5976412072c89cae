interface RowButtonProps {
  readonly text: string;
  /** With what it is done to: a list has many such buttons. */
  readonly name: string;
  readonly onPress: () => void;
}

/** Does something with a row of a list. */
export function RowButton({ text, name, onPress }: RowButtonProps) {
  return (
    <button class="row-button" type="button" aria-label={name} onClick={onPress}>
      {text}
    </button>
  );
}
