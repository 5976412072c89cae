import { useTexts } from '../text/locale.js';

/** Where a whole page is on its way: its outline, and the word for those who do not see it. */
export function Loading() {
  const { common } = useTexts();
  return (
    <div class="loading" role="status">
      <span class="hidden">{common.loading}</span>
      <span class="bone bone-title" />
      <span class="bone bone-block" />
      <span class="bone bone-block" />
    </div>
  );
}
