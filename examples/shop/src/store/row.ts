/** One row of a result, read by column. Throws where the database holds something else than the schema says. */
export class Row {
  readonly #columns: Record<string, unknown>;

  constructor(row: unknown) {
    if (typeof row !== 'object' || row === null) throw new TypeError('Not a row.');
    this.#columns = { ...row };
  }

  text(column: string): string {
    const value = this.#columns[column];
    if (typeof value !== 'string') throw new TypeError(`Column ${column} is not a text.`);
    return value;
  }

  integer(column: string): number {
    const value = this.#columns[column];
    if (!Number.isSafeInteger(value)) throw new TypeError(`Column ${column} is not an integer.`);
    return Number(value);
  }

  /** One of a few texts. */
  oneOf<const T extends string>(column: string, values: readonly T[]): T {
    const found = values.find((value) => value === this.#columns[column]);
    if (found === undefined) throw new TypeError(`Column ${column} holds none of ${values.join(', ')}.`);
    return found;
  }

  isNull(column: string): boolean {
    return this.#columns[column] === null;
  }
}
