import type { ComponentChildren } from 'preact';

/** On a phone a row is a small card; a column without a place there is left out of it. */
export type PhonePlace = 'lead' | 'trail' | 'sub' | 'subtrail';

export interface Column<Row> {
  readonly name: string;
  readonly render: (row: Row) => ComponentChildren;
  readonly isNumber?: boolean;
  /** What is done with the row: at its end, and without a heading that is seen. */
  readonly isAction?: boolean;
  readonly phone?: PhonePlace;
  /** Tells its name on a phone, where its value alone would tell nothing. */
  readonly isNamedOnPhone?: boolean;
}

interface DataTableProps<Row> {
  /** What the table lists, for those who do not see its heading. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Absent: on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly idOf: (row: Row) => string;
  /** The rows are those of the question before. */
  readonly isBusy?: boolean;
}

/**
 * A dense table. A link of class `row-link` makes its whole row one to press; the arrow keys go from one to the next. The roles
 * are written out because a row that is drawn as a card would lose them.
 */
export function DataTable<Row>({ caption, columns, rows, idOf, isBusy = false }: DataTableProps<Row>) {
  return (
    <table class="table" role="table" aria-label={caption} aria-busy={isBusy || rows === undefined}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.name} role="columnheader" scope="col" class={classOf(column)}>
              {column.isAction ? <span class="hidden">{column.name}</span> : column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" onKeyDown={goToNextRow}>
        {rows
          ? rows.map((row) => <TableRow key={idOf(row)} row={row} columns={columns} />)
          : placeholders.map((number) => <PlaceholderRow key={number} columns={columns} />)}
      </tbody>
    </table>
  );
}

function TableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr role="row" onClick={openRow}>
      {columns.map((column) => (
        <td
          key={column.name}
          role="cell"
          class={classOf(column)}
          data-phone={column.phone ?? 'none'}
          data-name={column.isNamedOnPhone ? column.name : undefined}
        >
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

const placeholders = [1, 2, 3, 4, 5, 6, 7, 8];

function PlaceholderRow<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <tr role="row" class="row-placeholder">
      {columns.map((column) => (
        <td key={column.name} role="cell" class={classOf(column)} data-phone={column.phone ?? 'none'}>
          <span class="bone" />
        </td>
      ))}
    </tr>
  );
}

function classOf<Row>({ isNumber, isAction }: Column<Row>): string | undefined {
  if (isAction) return 'cell-action';
  return isNumber ? 'cell-number' : undefined;
}

/** Pressing anywhere in a row opens it, but for what does something of its own, and text that was marked. */
function openRow(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !(event.currentTarget instanceof Element)) return;
  if (event.target.closest('a, button, select, input')) return;
  if (window.getSelection()?.isCollapsed === false) return;
  linkIn(event.currentTarget)?.click();
}

function goToNextRow(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof Element) || !event.target.matches('.row-link')) return;
  const row = event.target.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  if (!next) return;
  event.preventDefault();
  linkIn(next)?.focus();
}

function linkIn(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>('.row-link');
}
