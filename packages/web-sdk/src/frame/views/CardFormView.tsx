import type { OpenSession, OpenVaulting } from '@tillgate/contract/frame';
import { useEffect, useRef } from 'preact/hooks';
import { fillText } from '../../shared/locale.js';
import { formatMoney } from '../../shared/money.js';
import type { Checkout } from '../checkout.js';
import { heardText } from '../fault-text.js';
import type { Locale } from '../locale.js';
import type { Phase } from '../phase.js';
import type { RenderRequest } from '../read-page-message.js';
import type { CardForm } from '../use-card-form.js';
import { useCardRemoval } from '../use-card-removal.js';
import { useConnection } from '../use-connection.js';
import { BillingFields } from './BillingFields.js';
import { CardFields } from './CardFields.js';
import type { FormPart } from './form-part.js';
import { Heading } from './Heading.js';
import { LockIcon } from './icons.js';
import { InstallmentField } from './InstallmentField.js';
import { NoticeBox } from './NoticeBox.js';
import { PayButton } from './PayButton.js';
import { PersonalFields } from './PersonalFields.js';
import { SaveCardBox } from './SaveCardBox.js';
import { StoredCards } from './StoredCards.js';

interface CardFormViewProps {
  checkout: Checkout;
  form: CardForm;
  session: OpenSession | OpenVaulting;
  locale: Locale;
  request: RenderRequest;
  phase: Phase;
  onSubmit: () => void;
}

export function CardFormView(props: CardFormViewProps) {
  const { checkout, form, session, locale, request, phase, onSubmit } = props;
  const { texts, languageTag } = locale;
  const connection = useConnection();
  const removal = useCardRemoval(checkout, form, locale);
  const isBusy = phase.name === 'submitting';
  const isPopup = request.displayMode === 'popup';
  const notice = phase.name === 'open' ? phase.notice : undefined;
  const isCvvSpent = notice?.kind === 'declined' && form.values.cvv === '';
  const part: FormPart = { form, locale, isBusy };
  const showsMarks = request.appearance.showBrandIcon !== false;
  const amount = session.kind === 'open' ? formatMoney(session.amount, languageTag) : '';

  useFirstFocus(form, isPopup);
  useEffect(() => {
    if (isCvvSpent) form.focus('cvv');
  }, [notice, isCvvSpent]);

  return (
    <form
      class="form"
      aria-label={texts.form.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Heading {...{ session, locale, isPopup }} isSandbox={request.environment === 'sandbox'} />
      <NoticeBox
        {...{ notice, connection, locale }}
        minutesLeft={checkout.minutesLeft}
        removal={removal.outcome}
      />
      <CardPart {...{ part, session, removal, showsMarks, isCvvSpent }} />
      <PersonalFields {...part} />
      {session.kind === 'open' && form.shape.installments.length > 0 && (
        <InstallmentField {...part} total={session.amount} />
      )}
      {form.shape.fields.includes('country') && <BillingFields {...part} />}
      {form.shape.asksToSaveCard && <SaveCardBox {...part} />}
      {session.kind === 'openVaulting' && (
        <p class="terms">{fillText(texts.vaulting.terms, { merchant: session.merchantName })}</p>
      )}
      {request.showSubmitButton && (
        <PayButton
          label={fillText(isBusy ? texts.form.paying : texts.form.pay, { amount })}
          isBusy={isBusy}
          isOnline={connection.isOnline}
          onRepeat={onSubmit}
        />
      )}
      <p class="unseen" role="status">
        {isBusy ? fillText(texts.form.paying, { amount }) : heardText(form, locale)}
      </p>
      <p class="secured">
        <LockIcon />
        <span>{texts.form.secured}</span>
      </p>
    </form>
  );
}

interface CardPartProps {
  part: FormPart;
  session: OpenSession | OpenVaulting;
  removal: ReturnType<typeof useCardRemoval>;
  showsMarks: boolean;
  isCvvSpent: boolean;
}

/** The card: one of those that are stored, or one that is typed. */
function CardPart({ part, session, removal, showsMarks, isCvvSpent }: CardPartProps) {
  const { form, locale, isBusy } = part;
  const cards = session.kind === 'open' ? session.storedCards : [];
  const usable = cards.find(({ isExpired }) => !isExpired);
  if (session.kind === 'open' && form.shape.storedCard) {
    const { allowsNewCard } = session;
    return <StoredCards {...{ part, cards, allowsNewCard, removal, showsMarks, isCvvSpent }} />;
  }
  return (
    <>
      {usable && (
        <button
          type="button"
          class="link"
          disabled={isBusy}
          onClick={() => form.choose({ cardId: usable.cardId })}
        >
          {locale.texts.stored.back}
        </button>
      )}
      <CardFields {...{ part, showsMarks, isCvvSpent }} acceptedBrands={session.acceptedBrands} />
    </>
  );
}

/** Focus in a popup's first field, and where the buyer goes on when the kind of card changes under their hands. */
function useFirstFocus(form: CardForm, isPopup: boolean): void {
  const isStored = form.shape.storedCard !== undefined;
  const isFirst = useRef(true);
  useEffect(() => {
    // On a touch screen focus would throw the keyboard over a form that nobody has seen yet.
    const isOpening = isFirst.current;
    isFirst.current = false;
    if (isOpening && !(isPopup && matchMedia('(hover: hover) and (pointer: fine)').matches)) return;
    const first = isStored ? 'input[name="stored-card"]:checked' : '#card-number';
    const input = document.querySelector(first);
    if (input instanceof HTMLElement) input.focus({ preventScroll: true });
  }, [isStored]);
}
