import type { StoredCardChoice } from '@tillgate/contract/frame';
import { useState } from 'preact/hooks';
import { fillText } from '../shared/locale.js';
import { brandName } from './card/brand.js';
import type { Checkout } from './checkout.js';
import type { Locale } from './locale.js';
import type { CardForm } from './use-card-form.js';

/** The removal of a stored card: asked first, then done, then told. */
export interface CardRemoval {
  /** The card that the buyer is asked about. */
  askedId: string | undefined;
  isRunning: boolean;
  /** What came of the last one. */
  outcome: { text: string; isFailure: boolean } | undefined;
  ask: (cardId: string) => void;
  keep: () => void;
  remove: (card: StoredCardChoice) => Promise<void>;
}

export function useCardRemoval(checkout: Checkout, form: CardForm, { texts }: Locale): CardRemoval {
  const [askedId, setAskedId] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<CardRemoval['outcome']>();

  const remove = async (card: StoredCardChoice): Promise<void> => {
    setRunning(true);
    const isRemoved = await checkout.removeStoredCard(card.cardId);
    setRunning(false);
    setAskedId(undefined);
    const words = isRemoved ? texts.stored.removed : texts.stored.removeFailed;
    setOutcome({ text: fillText(words, { card: storedCardName(card, texts) }), isFailure: !isRemoved });
    if (isRemoved && form.choices.cardId === card.cardId) {
      const session = checkout.session;
      const left = session?.kind === 'open' ? session.storedCards : [];
      form.choose({ cardId: left.find(({ isExpired }) => !isExpired)?.cardId });
    }
  };

  return {
    askedId,
    isRunning,
    outcome,
    ask: (cardId) => {
      setOutcome(undefined);
      setAskedId(cardId);
    },
    keep: () => setAskedId(undefined),
    remove,
  };
}

/** How a stored card is called in the buyer's language. */
export function storedCardName({ brand, lastFour }: StoredCardChoice, { stored }: Locale['texts']): string {
  return fillText(stored.card, { brand: brandName(brand), lastFour });
}
