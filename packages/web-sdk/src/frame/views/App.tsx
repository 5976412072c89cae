import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardFields, cardToSubmit, isCardEmpty } from '../card/card-values.js';
import type { Acknowledgement, Checkout } from '../checkout.js';
import type { Locale } from '../locale.js';
import type { PageLink } from '../page-link.js';
import type { RenderRequest } from '../read-page-message.js';
import { useCardForm } from '../use-card-form.js';
import { useEscape } from '../use-escape.js';
import { useOnline } from '../use-online.js';
import { useReportedHeight } from '../use-reported-height.js';
import { useLastHeight } from '../use-last-height.js';
import { CardFormView } from './CardFormView.js';
import { Outcome } from './Outcome.js';

export interface AppProps {
  checkout: Checkout;
  link: PageLink;
  request: RenderRequest;
  locale: Locale;
  /** Takes what answers the page's `submit`. */
  onSubmitRequests: (handle: (requestId: string) => void) => void;
}

export function App({ checkout, link, request, locale, onSubmitRequests }: AppProps) {
  const [phase, setPhase] = useState(checkout.phase);
  const isOnline = useOnline();
  const form = useCardForm(checkout.session?.acceptedBrands ?? []);
  const shell = useRef<HTMLDivElement>(null);
  const isLoading = phase.name === 'loading';
  const brand = form.brand?.code;
  const isEmpty = isCardEmpty(form.values);
  const { isValid } = form;

  useEffect(() => {
    checkout.onChange = () => {
      setPhase(checkout.phase);
    };
    void checkout.load();
  }, []);
  useReportedHeight(shell, link, isLoading);
  useLayoutEffect(() => {
    if (!isLoading) checkout.announce();
  }, [isLoading]);
  useEffect(() => {
    link.post({ type: 'formChanged', brand, isEmpty, isValid });
  }, [brand, isEmpty, isValid]);
  useEffect(() => {
    if (phase.name === 'done' || phase.name === 'closed' || phase.name === 'unsettled')
      form.clear(cardFields);
  }, [phase.name]);
  useEscape(link, request.displayMode === 'popup');

  const submit = async (): Promise<Acknowledgement> => {
    if (checkout.phase.name !== 'open') return checkout.rejectSubmission();
    const values = form.check();
    if (!values) {
      link.event({ code: 'SDK_FORM_VERIFICATION_FAILED', message: 'Some fields are missing or wrong.' });
      return { code: 'FORM_INVALID', message: 'Some fields are missing or wrong.' };
    }
    const answer = await checkout.pay(cardToSubmit(values));
    // A code that the network has seen must not stay; one that never got there need not be typed again.
    if (answer.code !== 'SDK_SUBMIT_NETWORK_ERROR') form.clear(['cvv']);
    return answer;
  };

  useEffect(() => {
    onSubmitRequests((requestId) => {
      void submit().then((answer) => {
        link.post({ type: 'submitAnswered', requestId, ...answer });
      });
    });
  });

  const { session } = checkout;
  const isForm = session && (phase.name === 'open' || phase.name === 'submitting');
  const isPopup = request.displayMode === 'popup';
  const formHeightPx = useLastHeight(shell, Boolean(isForm));
  return (
    <div ref={shell} class="shell">
      {isForm && (
        <CardFormView
          {...{ form, session, locale, request, isOnline }}
          phase={phase}
          onSubmit={() => void submit()}
        />
      )}
      {!isForm && !isLoading && (
        <Outcome
          {...{ phase, session, locale, isPopup, formHeightPx }}
          onLeave={() => link.post({ type: 'closePressed' })}
          onRetry={() => checkout.reload()}
        />
      )}
    </div>
  );
}
