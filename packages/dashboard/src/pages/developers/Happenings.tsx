import { Icon } from '../../parts/Icon.js';
import { Time } from '../../parts/Time.js';
import { pathTo } from '../../route/paths.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { MovedClock } from './ClockPage.js';
import { happeningFace, type Happening } from './happening-face.js';

/** What was due while the clock was moved, in order; each leads to what it is about. */
export function Happenings({ items }: { items: MovedClock['happened'] }) {
  const { clock: texts } = useTexts();
  if (items.length === 0) return <p class="page-text">{texts.nothing}</p>;
  return (
    <ol class="timeline">
      {items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
    </ol>
  );
}

function Item({ item }: { item: Happening }) {
  const { icon, title, text, tone } = happeningFace(item, useTexts());
  return (
    <li class={`happening happening-${tone}`}>
      <span class="happening-mark">
        <Icon name={icon} size={16} />
      </span>
      <div class="happening-text">
        <p class="happening-head">
          <Title item={item} title={title} />
          <span class="happening-time">
            <Time at={item.time} />
          </span>
        </p>
        <p class="happening-line">{text}</p>
      </div>
    </li>
  );
}

function Title({ item, title }: { item: Happening; title: string }) {
  const { clientId } = useMerchant();
  switch (item.type) {
    case 'OPERATION':
      return <a href={pathTo('payment', { clientId, paymentId: item.paymentId })}>{title}</a>;
    case 'NOTIFICATION':
      return <a href={pathTo('notification', { clientId, deliveryId: item.deliveryId })}>{title}</a>;
    case 'DISPUTE':
      return <a href={pathTo('dispute', { clientId, disputeId: item.disputeId })}>{title}</a>;
    case 'VAULTING_CLOSED':
      return <span class="happening-title">{title}</span>;
  }
}
