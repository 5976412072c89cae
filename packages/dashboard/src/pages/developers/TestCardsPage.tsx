import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../../api/use-call.js';
import { CopyButton } from '../../parts/CopyButton.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { Texts } from '../../text/texts.js';
import { brandNames } from '../brand-names.js';
import { groupedNumber } from './grouped-number.js';

type TestCards = ConsoleAnswer<'listTestCards'>;
type TestCard = TestCards['groups'][number]['cards'][number];

/** Cards of the simulated network, as it tells them itself; its words are English. */
export function TestCardsPage() {
  const { testCards: texts } = useTexts();
  const { clientId } = useMerchant();
  const loaded = useCall('listTestCards', { clientId });
  return (
    <>
      <PageHead title={texts.title} text={texts.text} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Groups cards={loaded.answer} />}
    </>
  );
}

function Groups({ cards: { groups, amounts } }: { cards: TestCards }) {
  const texts = useTexts();
  const { testCards } = texts;
  return (
    <div class="column-side">
      {groups.map(({ title, cards }) => (
        <Panel key={title} title={title}>
          <div class="table-frame">
            <DataTable
              caption={title}
              columns={cardColumns(texts)}
              rows={cards}
              idOf={({ number }) => number}
            />
          </div>
        </Panel>
      ))}
      <Panel title={testCards.amounts} text={testCards.amountsText}>
        <div class="table-frame">
          <DataTable
            caption={testCards.amounts}
            columns={amountColumns(texts)}
            rows={amounts}
            idOf={({ value }) => value}
          />
        </div>
      </Panel>
    </div>
  );
}

function cardColumns({ testCards: texts }: Texts): Column<TestCard>[] {
  return [
    {
      name: texts.number,
      phone: 'lead',
      render: ({ number }) => (
        <span class="code">
          <code>{groupedNumber(number)}</code>
          <CopyButton text={number} what={`${texts.numberOf} ${groupedNumber(number)}`} />
        </span>
      ),
    },
    { name: texts.brand, phone: 'trail', render: brandsOf },
    {
      name: texts.issuer,
      phone: 'subtrail',
      render: ({ issuingCountry, funding }) => `${issuingCountry} · ${funding}`,
    },
    {
      name: texts.outcome,
      phone: 'sub',
      render: ({ outcome }) => (
        <span class="prose" lang="en">
          {outcome}
        </span>
      ),
    },
  ];
}

function brandsOf({ brand, secondBrand }: TestCard): string {
  return [brand, secondBrand].flatMap((code) => (code ? [brandNames[code] ?? code] : [])).join(' / ');
}

function amountColumns({ testCards: texts }: Texts): Column<TestCards['amounts'][number]>[] {
  return [
    { name: texts.amount, phone: 'lead', render: ({ value }) => <code>{value}</code> },
    {
      name: texts.outcome,
      phone: 'sub',
      render: ({ outcome }) => (
        <span class="prose" lang="en">
          {outcome}
        </span>
      ),
    },
  ];
}
