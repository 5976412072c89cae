import type { OpenSession } from '@tillgate/contract/frame';
import { useEffect, useRef } from 'preact/hooks';
import { fillText } from '../../shared/locale.js';
import { formatMoney } from '../../shared/money.js';
import type { CardField } from '../card/card-values.js';
import type { Fault } from '../card/faults.js';
import { pluralText, type FormTexts, type Locale } from '../locale.js';
import type { Phase } from '../phase.js';
import type { RenderRequest } from '../read-page-message.js';
import type { CardForm } from '../use-card-form.js';
import { AcceptedBrands } from './AcceptedBrands.js';
import { BrandMark } from './BrandMark.js';
import { CvvHint } from './CvvHint.js';
import { Field } from './Field.js';
import { Heading } from './Heading.js';
import { LockIcon } from './icons.js';
import { NoticeBox } from './NoticeBox.js';
import { PayButton } from './PayButton.js';

interface CardFormViewProps {
  form: CardForm;
  session: OpenSession;
  locale: Locale;
  request: RenderRequest;
  phase: Phase;
  isOnline: boolean;
  onSubmit: () => void;
}

export function CardFormView({
  form,
  session,
  locale,
  request,
  phase,
  isOnline,
  onSubmit,
}: CardFormViewProps) {
  const { texts, languageTag } = locale;
  const amount = formatMoney(session.amount, languageTag);
  const isSubmitting = phase.name === 'submitting';
  const numberInput = useRef<HTMLInputElement | null>(null);
  const isPopup = request.displayMode === 'popup';
  const isFront = form.brand?.cvvLength === 4;
  const notice = phase.name === 'open' ? phase.notice : undefined;
  // A decline empties the code, which no network may see twice and no form may keep.
  const isCvvSpent = notice?.kind === 'declined' && form.values.cvv === '';
  const { brand } = form;
  const hasAcceptedBrand = brand !== undefined && session.acceptedBrands.includes(brand.code);

  useEffect(() => {
    // On a touch screen focus would throw the keyboard over a form that nobody has seen yet.
    if (isPopup && matchMedia('(hover: hover) and (pointer: fine)').matches) numberInput.current?.focus();
  }, []);
  useEffect(() => {
    if (isCvvSpent) form.focus('cvv');
  }, [notice, isCvvSpent]);

  const fieldProps = (field: CardField) => ({
    field,
    label: texts.form[field],
    error: errorText(form, field, locale),
    isBusy: isSubmitting,
    form,
  });

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
      <Heading {...{ session, amount, texts, isPopup }} isSandbox={request.environment === 'sandbox'} />
      <NoticeBox {...{ notice, isOnline, texts }} />
      <Field
        {...fieldProps('number')}
        inputRef={(input) => (numberInput.current = input)}
        autocomplete="cc-number"
        inputMode="numeric"
        beside={
          <AcceptedBrands
            codes={session.acceptedBrands}
            isFaded={hasAcceptedBrand}
            label={texts.form.accepted}
          />
        }
        mark={brand && <BrandMark code={brand.code} />}
      />
      <div class="pair">
        <Field
          {...fieldProps('expiry')}
          autocomplete="cc-exp"
          inputMode="numeric"
          placeholder={texts.form.expiryHint}
        />
        <Field
          {...fieldProps('cvv')}
          autocomplete="cc-csc"
          inputMode="numeric"
          hint={cvvHint(isCvvSpent, isFront, texts)}
          isHintStrong={isCvvSpent}
          mark={<CvvHint isFront={isFront} />}
        />
      </div>
      <Field {...fieldProps('name')} autocomplete="cc-name" inputMode="text" />
      {request.showSubmitButton && (
        <PayButton
          label={fillText(isSubmitting ? texts.form.paying : texts.form.pay, { amount })}
          isBusy={isSubmitting}
          isOnline={isOnline}
          onRepeat={onSubmit}
        />
      )}
      <p class="unseen" role="status">
        {isSubmitting ? fillText(texts.form.paying, { amount }) : heardText(form, locale)}
      </p>
      <p class="secured">
        <LockIcon />
        <span>{texts.form.secured}</span>
      </p>
    </form>
  );
}

function cvvHint(isSpent: boolean, isFront: boolean, { form }: FormTexts): string {
  if (isSpent) return form.cvvAgain;
  return isFront ? form.cvvHintFront : form.cvvHintBack;
}

function errorText({ faults }: CardForm, field: CardField, locale: Locale): string | undefined {
  const fault = faults[field];
  return fault && faultText(fault, locale);
}

function faultText({ code, count, values }: Fault, { texts, languageTag }: Locale): string {
  const text = texts.errors[code];
  if (typeof text === 'string') return fillText(text, values ?? {});
  return pluralText(text, count ?? 0, languageTag);
}

/** What a screen reader says when faults come to light: the one of a field that was left, or how many and the first. */
function heardText({ heard, faults }: CardForm, locale: Locale): string {
  if (!heard || Object.keys(faults).length === 0) return '';
  const first = faultText(heard.fault, locale);
  const { texts, languageTag } = locale;
  return heard.isOfForm ? pluralText(texts.notices.summary, heard.count, languageTag, { first }) : first;
}
