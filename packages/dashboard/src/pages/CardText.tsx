import type { PaymentRow } from '@tillgate/contract/console';
import { brandNames } from './brand-names.js';

/** `Visa •••• 1111`. */
export function CardText({ card }: { card: PaymentRow['card'] }) {
  if (!card) return <>—</>;
  return (
    <span class="card-text">
      {brandNames[card.brand] ?? card.brand} <span class="card-digits">•••• {card.lastFour}</span>
    </span>
  );
}
