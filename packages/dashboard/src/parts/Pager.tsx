import { useQuery, useRoute } from '../route/route-context.js';
import { searchOf } from '../route/paths.js';
import { useTexts } from '../text/locale.js';
import { Icon } from './Icon.js';

/** To the older part of a list, and back to its beginning; both are addresses of their own. */
export function Pager({ next }: { next: string | undefined }) {
  const { common } = useTexts();
  const { path } = useRoute();
  const { query } = useQuery();
  if (next === undefined && query['after'] === undefined) return null;
  return (
    <nav class="pager" aria-label={common.pages}>
      {query['after'] !== undefined && (
        <a class="button button-plain" href={path + searchOf({ ...query, after: undefined })}>
          <Icon name="back" />
          <span>{common.newest}</span>
        </a>
      )}
      {next !== undefined && (
        <a class="button button-plain" href={path + searchOf({ ...query, after: next })}>
          <span>{common.older}</span>
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}
