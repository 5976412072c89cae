import type { StoredCardChoice } from '@tillgate/contract/frame';
import { useEffect, useRef } from 'preact/hooks';
import { fillText } from '../../shared/locale.js';
import type { FormTexts } from '../locale.js';
import { storedCardName, type CardRemoval } from '../use-card-removal.js';
import { BrandMark } from './BrandMark.js';
import { CvvField } from './CvvField.js';
import type { FormPart } from './form-part.js';

interface StoredCardsProps {
  part: FormPart;
  cards: readonly StoredCardChoice[];
  /** False where the merchant asked for this one card. */
  allowsNewCard: boolean;
  removal: CardRemoval;
  showsMarks: boolean;
  isCvvSpent: boolean;
}

/** The cards that the merchant keeps for this buyer, one of them chosen. */
export function StoredCards(props: StoredCardsProps) {
  const { part, cards, allowsNewCard } = props;
  const { texts } = part.locale;
  const list = useRef<HTMLUListElement>(null);
  const cardCount = useRef(cards.length);
  useEffect(() => {
    // The card that had focus is gone.
    if (cards.length < cardCount.current) focusChosen(list.current);
    cardCount.current = cards.length;
  }, [cards.length]);
  return (
    <fieldset class="group">
      <legend class="group-title">{texts.stored.title}</legend>
      <ul class="stored" ref={list}>
        {cards.map((card) => (
          <li key={card.cardId} class="stored-card">
            <StoredCard {...props} card={card} />
          </li>
        ))}
      </ul>
      {allowsNewCard && (
        <button
          type="button"
          class="link"
          disabled={part.isBusy}
          onClick={() => part.form.choose({ cardId: undefined })}
        >
          {texts.stored.other}
        </button>
      )}
    </fieldset>
  );
}

function focusChosen(list: HTMLUListElement | null): void {
  list?.querySelector<HTMLInputElement>('input:checked')?.focus();
}

function StoredCard(props: StoredCardsProps & { card: StoredCardChoice }) {
  const { part, card, removal, allowsNewCard } = props;
  const { form, locale, isBusy } = part;
  const { texts } = locale;
  const removeButton = useRef<HTMLButtonElement>(null);
  const isAsked = removal.askedId === card.cardId;
  const wasAsked = useRef(false);
  const isChosen = form.choices.cardId === card.cardId;
  const name = storedCardName(card, texts);
  useEffect(() => {
    if (wasAsked.current && !isAsked) removeButton.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (isAsked) return <RemovalQuestion {...{ card, name, removal, texts }} />;
  return (
    <>
      <div class="stored-line">
        <label class={card.isExpired ? 'choice choice-plain choice-off' : 'choice choice-plain'}>
          <input
            type="radio"
            class="tick"
            name="stored-card"
            value={card.cardId}
            checked={isChosen}
            disabled={isBusy || card.isExpired}
            onChange={() => form.choose({ cardId: card.cardId })}
          />
          {props.showsMarks && <BrandMark code={card.brand} />}
          <span class="stored-words">
            <span>{name}</span>
            <span class="stored-expiry">{expiryText(card, texts)}</span>
          </span>
        </label>
        {allowsNewCard && (
          <button
            type="button"
            class="link link-quiet"
            ref={removeButton}
            disabled={isBusy}
            aria-label={fillText(texts.stored.removeCard, { card: name })}
            onClick={() => removal.ask(card.cardId)}
          >
            {texts.stored.remove}
          </button>
        )}
      </div>
      {isChosen && form.shape.fields.includes('cvv') && (
        <div class="stored-code">
          <CvvField {...part} isSpent={props.isCvvSpent} />
        </div>
      )}
    </>
  );
}

function expiryText({ isExpired, expiryMonth, expiryYear }: StoredCardChoice, { stored }: FormTexts): string {
  return isExpired ? stored.expired : fillText(stored.expires, { expiry: `${expiryMonth}/${expiryYear}` });
}

interface RemovalQuestionProps {
  card: StoredCardChoice;
  name: string;
  removal: CardRemoval;
  texts: FormTexts;
}

/** Stands in the card's own place, where the buyer looks, and begins with the answer that does no harm. */
function RemovalQuestion({ card, name, removal, texts: { stored } }: RemovalQuestionProps) {
  const keepButton = useRef<HTMLButtonElement>(null);
  useEffect(() => keepButton.current?.focus(), []);
  return (
    <div role="group" aria-labelledby="removal-title" aria-describedby="removal-text">
      <p class="removal-title" id="removal-title">
        {stored.removeTitle}
      </p>
      <p class="removal-text" id="removal-text">
        {fillText(stored.removeText, { card: name })}
      </p>
      <div class="removal-buttons">
        <button type="button" class="small-button" ref={keepButton} onClick={removal.keep}>
          {stored.removeKeep}
        </button>
        <button
          type="button"
          class="small-button small-button-danger"
          aria-disabled={removal.isRunning}
          onClick={() => {
            if (!removal.isRunning) void removal.remove(card);
          }}
        >
          {stored.remove}
        </button>
      </div>
    </div>
  );
}
