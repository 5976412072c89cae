import type { Overview } from '@tillgate/contract/console';
import { Facts } from '../parts/Facts.js';
import { Panel } from '../parts/Panel.js';
import { useLocale } from '../text/locale.js';
import { durationText } from '../text/time.js';

interface DeliveryPanelProps {
  readonly deliveryMs: Overview['deliveryMs'];
  readonly counts: Overview['notifications'];
}

/** Whether notifications arrive, and how fast. */
export function DeliveryPanel({ deliveryMs, counts }: DeliveryPanelProps) {
  const { tag, texts } = useLocale();
  const { home } = texts;
  const count = (value: number): string => new Intl.NumberFormat(tag).format(value);
  return (
    <Panel title={home.notifications}>
      <Facts
        facts={[
          { name: home.median, value: deliveryMs ? durationText(deliveryMs.median) : '—' },
          { name: home.p95, value: deliveryMs ? durationText(deliveryMs.p95) : '—' },
          { name: home.delivered, value: count(counts.delivered) },
          { name: home.pending, value: count(counts.pending) },
          { name: home.dead, value: count(counts.dead) },
        ]}
      />
    </Panel>
  );
}
