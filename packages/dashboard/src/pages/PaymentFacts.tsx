import type { ConsoleAnswer } from '@tillgate/contract/console';
import { isRecord } from '../api/is-answer.js';
import { Amount } from '../parts/Amount.js';
import { Chip } from '../parts/Chip.js';
import { Code } from '../parts/Code.js';
import { Facts, type Fact } from '../parts/Facts.js';
import { Panel } from '../parts/Panel.js';
import { Time } from '../parts/Time.js';
import { pathTo } from '../route/paths.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { textOfCode } from '../text/texts.js';
import { CardText } from './CardText.js';
import { checkText } from './check-text.js';
import { factText } from './fact-text.js';

type Detail = ConsoleAnswer<'readPayment'>;

/** What was authorised, taken and given back, and what is disputed. */
export function AmountsPanel({ payment }: { payment: Detail }) {
  const { payment: texts, disputeStates } = useTexts();
  const { clientId } = useMerchant();
  return (
    <Panel title={texts.amounts}>
      <Facts
        areAmounts
        facts={[
          { name: texts.authorised, value: <Amount money={payment.amount} /> },
          { name: texts.captured, value: <Amount money={payment.captured} /> },
          { name: texts.refunded, value: <Amount money={payment.refunded} /> },
          ...payment.disputes.map(({ disputeId, state, amount }) => ({
            name: texts.dispute,
            value: (
              <a href={pathTo('dispute', { clientId, disputeId })}>
                <Chip tone="held">{textOfCode(disputeStates, state)}</Chip> <Amount money={amount} />
              </a>
            ),
          })),
        ]}
      />
    </Panel>
  );
}

/** The card as far as anybody may know it, and how its holder was authenticated. */
export function CardPanels({ payment: { card, cardFacts } }: { payment: Detail }) {
  const { payment: texts, cardFacts: names, common } = useTexts();
  const { [threeDSecureFact]: proof, ...ofCard } = cardFacts;
  const factsOf = (facts: object): Fact[] =>
    Object.entries(facts)
      .filter(([name]) => !card || !toldByCard.has(name))
      .map(([name, value]) => {
        const shown = textOfCode(names, name);
        const text = checkText(texts.checks, name, value) ?? factText(value, common);
        return { name: shown, value: ids.has(name) ? <Code value={text} what={shown} /> : text };
      });
  const cardFactsShown = [
    { name: texts.number, value: card && <CardText card={card} /> },
    ...factsOf(ofCard),
  ].filter(({ value }) => value !== undefined);
  return (
    <>
      <Panel title={texts.card}>
        {cardFactsShown.length === 0 ? (
          <p class="page-text">{texts.noCard}</p>
        ) : (
          <Facts facts={cardFactsShown} />
        )}
      </Panel>
      {isRecord(proof) && (
        <Panel title={texts.threeDSecure}>
          <Facts facts={factsOf(proof)} />
        </Panel>
      )}
    </>
  );
}

/** What the card's line says already. */
const toldByCard: ReadonlySet<string> = new Set(['cardNo', 'cardBrand', 'lastFour']);
/** Facts that somebody copies to look for them elsewhere. */
const ids: ReadonlySet<string> = new Set(['cardToken', 'networkTransactionId', 'cavv', 'dsTransactionId']);

/** Its wire name in `paymentResultInfo`. */
const threeDSecureFact = 'threeDSResult';

/** Who, for what, and by which ids. */
export function DetailsPanel({ payment }: { payment: Detail }) {
  const { payment: texts, payments } = useTexts();
  const code = (name: string, value: string | undefined): Fact => ({
    name,
    value: value === undefined ? undefined : <Code value={value} what={name} />,
  });
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { name: payments.created, value: <Time at={payment.createdAt} /> },
          { name: texts.changed, value: <Time at={payment.changedAt} /> },
          { name: payments.buyer, value: payment.buyer },
          { name: texts.description, value: payment.orderDescription },
          code(texts.order, payment.referenceOrderId),
          code(texts.requestId, payment.paymentRequestId),
          { name: texts.captureMode, value: texts.captureModes[payment.captureMode] },
          { name: texts.source, value: texts.sources[payment.source] },
          { name: texts.metadata, value: payment.metadata && <code class="wrap">{payment.metadata}</code> },
        ]}
      />
    </Panel>
  );
}
