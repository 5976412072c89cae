import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { Column } from '../../parts/DataTable.js';
import { MiddleClip } from '../../parts/MiddleClip.js';
import { Time } from '../../parts/Time.js';
import { pathTo } from '../../route/paths.js';
import { mayCall, type Merchant } from '../../shell/merchant-context.js';
import type { Texts } from '../../text/texts.js';
import { DeliveryChip } from './DeliveryChip.js';

type Row = ConsoleAnswer<'listDeliveries'>['items'][number];

/** The list of notifications. */
export function deliveryColumns({ notifications: texts }: Texts, merchant: Merchant): Column<Row>[] {
  const { clientId } = merchant;
  const typeOf = ({ deliveryId, notifyType }: Row) =>
    mayCall(merchant, 'readDelivery') ? (
      <a class="row-link" href={pathTo('notification', { clientId, deliveryId })}>
        {notifyType}
      </a>
    ) : (
      notifyType
    );
  return [
    { name: texts.type, phone: 'lead', render: typeOf },
    {
      name: texts.state,
      phone: 'trail',
      render: ({ state, isPaused }) => <DeliveryChip state={state} isPaused={isPaused} />,
    },
    { name: texts.url, phone: 'sub', render: ({ url }) => <MiddleClip text={url} /> },
    { name: texts.last, phone: 'subtrail', render: (row) => <span class="clip">{replyText(row)}</span> },
    { name: texts.attempts, isNumber: true, render: ({ attempts }) => attempts },
    { name: texts.created, phone: 'sub', render: ({ createdAt }) => <Time at={createdAt} /> },
    {
      name: texts.nextAttempt,
      render: ({ nextAttemptAt }) => (nextAttemptAt === undefined ? '—' : <Time at={nextAttemptAt} />),
    },
  ];
}

interface Said {
  readonly httpStatus?: number | undefined;
  readonly error?: string | undefined;
}

/** What the merchant's server said, or why it said nothing. */
export function replyText({ httpStatus, error }: Said): string {
  if (httpStatus !== undefined) return `HTTP ${httpStatus}`;
  return error ?? '—';
}
