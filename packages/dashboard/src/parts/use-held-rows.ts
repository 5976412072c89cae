import { useRef, useState } from 'preact/hooks';
import { countNew } from './count-new.js';

/** What is shown of a list that goes on by itself. */
export interface HeldRows<Row> {
  readonly rows: readonly Row[] | undefined;
  /** So many came meanwhile, and wait. */
  readonly held: number;
  /** Shows them. */
  readonly release: () => void;
  /** Of the element whose reader is not to be disturbed. */
  readonly watch: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocusIn: () => void;
    readonly onFocusOut: () => void;
  };
}

interface Shown {
  readonly place: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Keeps the rows of a list where they are while somebody points at one of them or has the keyboard there: what comes meanwhile
 * waits until he leaves, or asks for it. Rows that are shown already change all the time. `place` is the address of the list:
 * another one is another list.
 */
export function useHeldRows<Row>(
  rows: readonly Row[] | undefined,
  idOf: (row: Row) => string,
  place: string,
): HeldRows<Row> {
  const shown = useRef<Shown>();
  const reading = useRef({ isPointed: false, isFocused: false });
  const [, redraw] = useState({});
  const release = (): void => {
    shown.current = undefined;
    // What had the keyboard goes with what waited.
    reading.current.isFocused = false;
    redraw({});
  };
  const setReading = (change: Partial<typeof reading.current>): void => {
    reading.current = { ...reading.current, ...change };
    if (!isReading(reading.current)) redraw({});
  };
  const watch = {
    onPointerEnter: () => setReading({ isPointed: true }),
    onPointerLeave: () => setReading({ isPointed: false }),
    onFocusIn: () => setReading({ isFocused: true }),
    onFocusOut: () => setReading({ isFocused: false }),
  };
  if (!rows) return { rows, held: 0, release, watch };

  const ids = rows.map(idOf);
  const before =
    shown.current?.place === place && isReading(reading.current) ? shown.current.ids : new Set<string>();
  const held = countNew(ids, before);
  shown.current = { place, ids: new Set(ids.slice(held)) };
  return { rows: held === 0 ? rows : rows.slice(held), held, release, watch };
}

function isReading({ isPointed, isFocused }: { isPointed: boolean; isFocused: boolean }): boolean {
  return isPointed || isFocused;
}
