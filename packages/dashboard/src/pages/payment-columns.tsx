import type { PaymentRow } from '@tillgate/contract/console';
import { Amount } from '../parts/Amount.js';
import type { Column } from '../parts/DataTable.js';
import { MiddleClip } from '../parts/MiddleClip.js';
import { Time } from '../parts/Time.js';
import { pathTo } from '../route/paths.js';
import type { Texts } from '../text/texts.js';
import { CardText } from './CardText.js';
import { PaymentChip } from './PaymentChip.js';

/** The list of payments. */
export function paymentColumns({ payments }: Texts, clientId: string): Column<PaymentRow>[] {
  return [
    {
      name: payments.amount,
      isNumber: true,
      phone: 'trail',
      render: ({ amount }) => <Amount money={amount} />,
    },
    {
      name: payments.state,
      phone: 'subtrail',
      render: ({ state, resultCode }) => <PaymentChip state={state} resultCode={resultCode} />,
    },
    {
      name: payments.order,
      phone: 'lead',
      render: ({ paymentId, referenceOrderId, paymentRequestId }) => (
        <a class="row-link" href={pathTo('payment', { clientId, paymentId })}>
          <MiddleClip text={referenceOrderId ?? paymentRequestId} />
        </a>
      ),
    },
    { name: payments.card, phone: 'sub', render: ({ card }) => <CardText card={card} /> },
    { name: payments.buyer, render: ({ buyer }) => <span class="clip">{buyer ?? '—'}</span> },
    { name: payments.created, phone: 'sub', render: ({ createdAt }) => <Time at={createdAt} /> },
  ];
}
