import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Loaded } from '../api/use-call.js';
import { useRoute } from '../route/route-context.js';
import { DataTable, type Column } from './DataTable.js';
import { ErrorState } from './ErrorState.js';
import { NewRows } from './NewRows.js';
import { Pager } from './Pager.js';
import { useHeldRows } from './use-held-rows.js';
import { ZoneNote } from './ZoneNote.js';

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly next?: string | undefined;
}

interface ListingProps<Row> {
  readonly caption: string;
  readonly loaded: Loaded<PageOf<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string;
  /** Shown where there is nothing to list. */
  readonly empty: ComponentChildren;
}

/** A page of a list in all its states. What was there stays, dimmed, until what is asked for now has come. */
export function Listing<Row>({ caption, loaded, columns, idOf, empty }: ListingProps<Row>) {
  const { path, search } = useRoute();
  const last = useRef<readonly Row[]>();
  if (loaded.kind === 'ready') last.current = loaded.answer.items;
  const { rows, held, release, watch } = useHeldRows(last.current, idOf, path + search);
  if (loaded.kind === 'failed') return <ErrorState error={loaded.error} onRetry={loaded.refresh} />;
  const isBusy = loaded.kind === 'loading';
  if (!isBusy && rows?.length === 0) {
    return (
      <>
        {empty}
        <Pager next={undefined} />
      </>
    );
  }
  return (
    <>
      <div class="listing" {...watch}>
        <NewRows count={held} onShow={release} />
        <div class="table-frame">
          <DataTable {...{ caption, columns, idOf, isBusy }} rows={rows?.length === 0 ? undefined : rows} />
        </div>
      </div>
      <footer class="list-foot">
        <ZoneNote />
        <Pager next={loaded.kind === 'ready' ? loaded.answer.next : undefined} />
      </footer>
    </>
  );
}
