import type { OpenSession } from '@tillgate/contract/frame';
import { useEffect, useRef } from 'preact/hooks';
import { fillText } from '../../shared/locale.js';
import { formatMoney } from '../../shared/money.js';
import type { CardField } from '../card/card-values.js';
import type { Locale } from '../locale.js';
import type { Phase } from '../phase.js';
import type { RenderRequest } from '../read-page-message.js';
import type { CardForm } from '../use-card-form.js';
import { AcceptedBrands } from './AcceptedBrands.js';
import { BrandMark } from './BrandMark.js';
import { CvvHint } from './CvvHint.js';
import { Field } from './Field.js';
import { Heading } from './Heading.js';
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
  const status = useRef<HTMLParagraphElement>(null);
  const numberInput = useRef<HTMLInputElement | null>(null);
  const isPopup = request.displayMode === 'popup';
  const isFront = form.brand?.cvvLength === 4;
  const hasFaults = Object.keys(form.faults).length > 0;

  useEffect(() => {
    // On a touch screen focus would throw the keyboard over a form that nobody has seen yet.
    if (isPopup && matchMedia('(hover: hover) and (pointer: fine)').matches) numberInput.current?.focus();
  }, []);
  useEffect(() => {
    // A disabled input lets go of focus, and a keyboard user would start over at the top of the page.
    if (isSubmitting) status.current?.focus({ preventScroll: true });
  }, [isSubmitting]);

  const fieldProps = (field: CardField) => ({
    field,
    label: texts.form[field],
    error: errorText(form, field, locale),
    isDisabled: isSubmitting,
    form,
  });

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Heading {...{ session, amount, texts, isPopup }} isSandbox={request.environment === 'sandbox'} />
      <Field
        {...fieldProps('number')}
        inputRef={(input) => (numberInput.current = input)}
        autocomplete="cc-number"
        inputMode="numeric"
        beside={
          <AcceptedBrands
            codes={session.acceptedBrands}
            current={form.brand?.code}
            label={texts.form.accepted}
          />
        }
        mark={form.brand && <BrandMark code={form.brand.code} />}
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
          hint={isFront ? texts.form.cvvHintFront : texts.form.cvvHintBack}
          mark={<CvvHint isFront={isFront} />}
        />
      </div>
      <Field {...fieldProps('name')} autocomplete="cc-name" inputMode="text" />
      <NoticeBox notice={phase.name === 'open' ? phase.notice : undefined} {...{ isOnline, texts }} />
      {request.showSubmitButton && (
        <PayButton
          label={fillText(isSubmitting ? texts.form.paying : texts.form.pay, { amount })}
          isBusy={isSubmitting}
          onRepeat={onSubmit}
        />
      )}
      <p class="unseen" role="status" tabIndex={-1} ref={status}>
        {isSubmitting ? fillText(texts.form.paying, { amount }) : hasFaults ? texts.notices.summary : ''}
      </p>
      <p class="secured">{texts.form.secured}</p>
    </form>
  );
}

function errorText({ faults }: CardForm, field: CardField, { texts }: Locale): string | undefined {
  const fault = faults[field];
  return fault && fillText(texts.errors[fault.code], fault.values ?? {});
}
