import { useLocale } from '../text/locale.js';
import { timeText, utcText } from '../text/time.js';

/** A moment in the viewer's zone; pointing at it tells it in UTC. */
export function Time({ at }: { at: string }) {
  const { tag } = useLocale();
  return (
    <time dateTime={at} title={utcText(at)}>
      {timeText(at, tag, Date.now())}
    </time>
  );
}
