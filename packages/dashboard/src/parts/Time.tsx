import { useLocale } from '../text/locale.js';
import { distanceText, exactTimeText, timeText, utcText } from '../text/time.js';

/** A moment in the viewer's zone; pointing at it tells its zone, how long ago it was, and it in UTC. */
export function Time({ at }: { at: string }) {
  const { tag } = useLocale();
  const now = Date.now();
  return (
    <time dateTime={at} title={`${exactTimeText(at, tag)} · ${distanceText(at, tag, now)}\n${utcText(at)}`}>
      {timeText(at, tag, now)}
    </time>
  );
}
