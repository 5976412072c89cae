import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../../api/use-call.js';
import { CopyButton } from '../../parts/CopyButton.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { SearchField } from '../../parts/SearchField.js';
import { useQuery } from '../../route/route-context.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { Texts } from '../../text/texts.js';
import { brandNames } from '../brand-names.js';
import { cardsFound } from './cards-found.js';
import { groupedNumber } from './grouped-number.js';

type TestCards = ConsoleAnswer<'listTestCards'>;
type TestCard = TestCards['groups'][number]['cards'][number];

/** Cards of the simulated network, as it tells them itself; its words are English. */
export function TestCardsPage() {
  const { testCards: texts } = useTexts();
  const { clientId } = useMerchant();
  const { search = '' } = useQuery().query;
  const loaded = useCall('listTestCards', { clientId });
  return (
    <>
      <PageHead title={texts.title} text={texts.text} />
      <div class="filter-line">
        <SearchField label={texts.search} placeholder={texts.searchHint} />
      </div>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Groups cards={cardsFound(loaded.answer, search)} />}
    </>
  );
}

function Groups({ cards: { groups, amounts } }: { cards: TestCards }) {
  const texts = useTexts();
  const { testCards } = texts;
  if (groups.length === 0 && amounts.length === 0) {
    return <EmptyState icon="search" title={testCards.noneFound} text={testCards.noneFoundText} />;
  }
  return (
    <div class="stack test-cards">
      {groups.length > 1 && <GroupLinks titles={groups.map(({ title }) => title)} />}
      {groups.map(({ title, cards }, index) => (
        <Panel key={title} id={groupId(index)} title={title} lang="en">
          <DataTable
            caption={title}
            columns={cardColumns(texts)}
            rows={cards}
            idOf={({ number }) => number}
          />
        </Panel>
      ))}
      {amounts.length > 0 && (
        <Panel title={testCards.amounts} text={testCards.amountsText}>
          <DataTable
            caption={testCards.amounts}
            columns={amountColumns(texts)}
            rows={amounts}
            idOf={({ value }) => value}
          />
        </Panel>
      )}
    </div>
  );
}

const groupId = (index: number): string => `cards-${index + 1}`;

/** Over the groups of a page that is many windows long. */
function GroupLinks({ titles }: { titles: readonly string[] }) {
  const { testCards } = useTexts();
  return (
    <nav class="group-links" aria-label={testCards.groups}>
      {titles.map((title, index) => (
        <a key={title} class="state-choice" href={`#${groupId(index)}`} lang="en">
          {title}
        </a>
      ))}
    </nav>
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
    { name: texts.brand, phone: 'trail', render: (card) => <span class="brands">{brandsOf(card)}</span> },
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
