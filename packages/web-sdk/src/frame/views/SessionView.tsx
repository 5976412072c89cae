import type { BillingAddress, OpenSession, OpenVaulting } from '@tillgate/contract/frame';
import { useEffect } from 'preact/hooks';
import { formFields, isUntouched } from '../card/values.js';
import type { FormSetup } from '../card/form-state.js';
import type { CardLookUps } from '../card-look-ups.js';
import type { Acknowledgement, Checkout } from '../checkout.js';
import type { Locale } from '../locale.js';
import type { FormRequest, PageLink } from '../page-link.js';
import type { Phase } from '../phase.js';
import type { RenderRequest } from '../read-page-message.js';
import { useCardForm } from '../use-card-form.js';
import { CardFormView } from './CardFormView.js';

interface SessionViewProps {
  checkout: Checkout;
  lookUps: CardLookUps;
  session: OpenSession | OpenVaulting;
  phase: Phase;
  link: PageLink;
  request: RenderRequest;
  locale: Locale;
  /** Takes what answers the page's requests to the form. */
  onFormRequests: (handle: (request: FormRequest) => void) => void;
}

/** The form of a session, which keeps what was typed while an outcome stands in its place. */
export function SessionView(props: SessionViewProps) {
  const { checkout, lookUps, session, phase, link, request, locale, onFormRequests } = props;
  const form = useCardForm(setupOf(session, request), lookUps);
  const brand = form.shape.brand?.code;
  const isEmpty = isUntouched(form.values);
  const { isValid } = form;

  useEffect(() => {
    link.post({ type: 'formChanged', brand, isEmpty, isValid });
  }, [brand, isEmpty, isValid]);
  useEffect(() => {
    if (phase.name === 'done' || phase.name === 'closed' || phase.name === 'unsettled')
      form.clear(formFields);
  }, [phase.name]);

  /** `given`: a billing address that the page brought, which wins over what the form has. */
  const submit = async (given?: BillingAddress): Promise<Acknowledgement> => {
    if (checkout.phase.name !== 'open') return checkout.rejectSubmission();
    await form.settled();
    const submission = form.check();
    if (!submission) {
      link.event({ code: 'SDK_FORM_VERIFICATION_FAILED', message: 'Some fields are missing or wrong.' });
      return { code: 'FORM_INVALID', message: 'Some fields are missing or wrong.' };
    }
    const { isUnsent, ...answer } = await checkout.pay(
      given ? { ...submission, billingAddress: given } : submission,
    );
    // A code that the network has seen must not stay; one that never got there need not be typed again.
    if (!isUnsent && answer.code !== 'SDK_SUBMIT_NETWORK_ERROR') form.clear(['cvv']);
    return answer;
  };

  const validate = async (): Promise<boolean> => {
    if (checkout.phase.name !== 'open') return false;
    await form.settled();
    return form.check() !== undefined;
  };

  useEffect(() => {
    onFormRequests((message) => {
      const { requestId } = message;
      if (message.type === 'validate') {
        void validate().then((isRight) => link.post({ type: 'validated', requestId, isValid: isRight }));
        return;
      }
      const { billingAddress } = message;
      if (billingAddress) form.choose({ isAddressGiven: true });
      void submit(billingAddress).then((answer) =>
        link.post({ type: 'submitAnswered', requestId, ...answer }),
      );
    });
  });

  if (phase.name !== 'open' && phase.name !== 'submitting') return null;
  return (
    <CardFormView {...{ checkout, form, session, locale, request, phase }} onSubmit={() => void submit()} />
  );
}

function setupOf(session: OpenSession | OpenVaulting, { needsCvv }: RenderRequest): FormSetup {
  const { acceptedBrands, asksBillingAddress, buyerRegion } = session;
  const common = { acceptedBrands, asksBillingAddress, buyerRegion, needsCvv };
  if (session.kind === 'openVaulting') {
    return { ...common, storedCards: [], allowsNewCard: true, asksToSaveCard: false };
  }
  const { storedCards, allowsNewCard, asksToSaveCard } = session;
  return { ...common, storedCards, allowsNewCard, asksToSaveCard };
}
