import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useCall } from '../../api/use-call.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { Code } from '../../parts/Code.js';
import type { Column } from '../../parts/DataTable.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Listing } from '../../parts/Listing.js';
import { PageHead } from '../../parts/PageHead.js';
import { RowButton } from '../../parts/RowButton.js';
import { SearchField } from '../../parts/SearchField.js';
import { Time } from '../../parts/Time.js';
import { pathTo } from '../../route/paths.js';
import { useQuery } from '../../route/route-context.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText, type Texts } from '../../text/texts.js';
import { brandNames } from '../brand-names.js';
import { CardText } from '../CardText.js';

type Card = ConsoleAnswer<'listStoredCards'>['items'][number];

/** Cards that buyers had stored, newest first. */
export function StoredCardsPage() {
  const texts = useTexts();
  const { storedCards } = texts;
  const merchant = useMerchant();
  const { search, after } = useQuery().query;
  const [asked, ask] = useState<Card>();
  const question = { ...(search && { search }), ...(after && { after }) };
  const loaded = useCall('listStoredCards', { clientId: merchant.clientId, ...question });
  return (
    <>
      <PageHead title={storedCards.title} />
      <div class="filter-line">
        <SearchField label={storedCards.search} placeholder={storedCards.searchHint} />
      </div>
      <Listing
        caption={storedCards.title}
        loaded={loaded}
        columns={columnsOf(texts, merchant.clientId, mayCall(merchant, 'deleteStoredCard') ? ask : undefined)}
        idOf={({ token }) => token}
        empty={
          <EmptyState
            icon="stored"
            title={search ? storedCards.noneFound : storedCards.none}
            text={search ? storedCards.noneFoundText : storedCards.noneText}
          />
        }
      />
      {asked && <DeleteDialog card={asked} onDone={loaded.refresh} onClose={() => ask(undefined)} />}
    </>
  );
}

function columnsOf(
  { storedCards: texts }: Texts,
  clientId: string,
  onDelete: ((card: Card) => void) | undefined,
): Column<Card>[] {
  const deleting: Column<Card> = {
    name: texts.actions,
    isAction: true,
    phone: 'subtrail',
    render: (card) => (
      <RowButton
        text={texts.delete}
        name={fillText(texts.deleteWho, { lastFour: card.lastFour })}
        onPress={() => onDelete?.(card)}
      />
    ),
  };
  return [
    {
      name: texts.card,
      phone: 'lead',
      render: (card) => (
        <a href={pathTo('storedCard', { clientId, token: card.token })}>
          <CardText card={card} />
        </a>
      ),
    },
    { name: texts.expiry, phone: 'trail', render: ({ expiry }) => expiry },
    { name: texts.country, render: ({ country }) => country ?? '—' },
    { name: texts.funding, render: ({ funding }) => funding ?? '—' },
    {
      name: texts.token,
      phone: 'sub',
      render: ({ token }) => <Code value={token} what={texts.token} />,
    },
    { name: texts.created, phone: 'sub', render: ({ createdAt }) => <Time at={createdAt} /> },
    ...(onDelete ? [deleting] : []),
  ];
}

interface DeleteDialogProps {
  readonly card: Card;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function DeleteDialog({ card: { token, brand, lastFour }, onDone, onClose }: DeleteDialogProps) {
  const { storedCards: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const card = `${brandNames[brand] ?? brand} •••• ${lastFour}`;
  return (
    <ConfirmDialog
      title={texts.deleteTitle}
      confirm={texts.delete}
      done={texts.deleted}
      perform={() => client.call('deleteStoredCard', { clientId, token })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{fillText(texts.deleteText, { card })}</p>
    </ConfirmDialog>
  );
}
