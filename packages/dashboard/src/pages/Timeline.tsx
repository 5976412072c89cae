import type { TimelineItem } from '@tillgate/contract/console';
import { Icon } from '../parts/Icon.js';
import { Time } from '../parts/Time.js';
import { useLocale } from '../text/locale.js';
import { sinceText } from '../text/time.js';
import { TimelineBody } from './TimelineBody.js';
import { timelineFace } from './timeline-face.js';

/** Everything that happened to a payment, first to last, each with what was said. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const [first] = items;
  return (
    <ol class="timeline">
      {items.map((item, index) => (
        <Item key={index} item={item} since={first?.at ?? item.at} />
      ))}
    </ol>
  );
}

function Item({ item, since }: { item: TimelineItem; since: string }) {
  const locale = useLocale();
  const { icon, title, text, tone } = timelineFace(item, locale);
  return (
    <li class={`happening happening-${tone}`}>
      <span class="happening-mark">
        <Icon name={icon} size={16} />
      </span>
      <div class="happening-text">
        <p class="happening-head">
          <span class="happening-title">{title}</span>
          <span class="happening-time">
            <Time at={item.at} />
            <span class="happening-since">{sinceText(item.at, since)}</span>
          </span>
        </p>
        {text !== '' && <p class="happening-line">{text}</p>}
        <TimelineBody item={item} />
      </div>
    </li>
  );
}
