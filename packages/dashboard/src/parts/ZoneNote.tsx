import { useLocale } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import { zoneText } from '../text/time.js';

/** In which zone the times here are told. */
export function ZoneNote() {
  const { tag, texts } = useLocale();
  return <span class="zone-note">{fillText(texts.common.zone, { zone: zoneText(Date.now(), tag) })}</span>;
}
