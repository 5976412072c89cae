import { countText, useLocale } from '../text/locale.js';

/** Tells above a list what waits to be shown; it lies over the list, and moves nothing. */
export function NewRows({ count, onShow }: { count: number; onShow: () => void }) {
  const locale = useLocale();
  return (
    <div class="new-rows" role="status">
      {count > 0 && (
        <button class="button button-primary new-rows-button" type="button" onClick={onShow}>
          {countText(locale, locale.texts.common.newRows, count)}
        </button>
      )}
    </div>
  );
}
