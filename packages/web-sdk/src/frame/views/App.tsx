import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { CardLookUps } from '../card-look-ups.js';
import type { Checkout } from '../checkout.js';
import type { Locale } from '../locale.js';
import type { FormRequest, PageLink } from '../page-link.js';
import type { RenderRequest } from '../read-page-message.js';
import { useEscape } from '../use-escape.js';
import { useReportedHeight } from '../use-reported-height.js';
import { useLastHeight } from '../use-last-height.js';
import { Outcome } from './Outcome.js';
import { SessionView } from './SessionView.js';

export interface AppProps {
  checkout: Checkout;
  lookUps: CardLookUps;
  link: PageLink;
  request: RenderRequest;
  locale: Locale;
  onFormRequests: (handle: (request: FormRequest) => void) => void;
}

export function App({ checkout, lookUps, link, request, locale, onFormRequests }: AppProps) {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const shell = useRef<HTMLDivElement>(null);
  const { phase, session } = checkout;
  const isLoading = phase.name === 'loading';
  const isPopup = request.displayMode === 'popup';

  useLayoutEffect(() => {
    checkout.onChange = () => redraw(undefined);
  }, []);
  useReportedHeight(shell, link, isLoading);
  useLayoutEffect(() => {
    if (!isLoading) checkout.announce();
  }, [isLoading]);
  useEscape(link, isPopup);

  const isForm = session !== undefined && (phase.name === 'open' || phase.name === 'submitting');
  const formHeightPx = useLastHeight(shell, isForm);
  return (
    <main ref={shell} class="shell">
      {session && (
        <SessionView {...{ checkout, lookUps, session, phase, link, request, locale, onFormRequests }} />
      )}
      {!isForm && !isLoading && (
        <Outcome
          {...{ phase, session, locale, isPopup, formHeightPx }}
          onLeave={() => link.post({ type: 'closePressed' })}
          onRetry={() => checkout.reload()}
        />
      )}
    </main>
  );
}
