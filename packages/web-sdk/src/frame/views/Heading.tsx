import type { OpenSession, OpenVaulting } from '@tillgate/contract/frame';
import { formatMoney } from '../../shared/money.js';
import type { Locale } from '../locale.js';

interface HeadingProps {
  session: OpenSession | OpenVaulting;
  locale: Locale;
  isPopup: boolean;
  isSandbox: boolean;
}

/** Whom and how much, or what for; an embedded form leaves that to the page around it. */
export function Heading({ session, locale, isPopup, isSandbox }: HeadingProps) {
  const { texts, languageTag } = locale;
  const badge = isSandbox && <span class="badge">{texts.form.sandbox}</span>;
  if (!isPopup) {
    return (
      <div class="bar">
        <h1 class="bar-title">{texts.form.title}</h1>
        {badge}
      </div>
    );
  }
  return (
    <div class="heading">
      <div class="merchant">
        <h1 class="merchant-name">{session.merchantName}</h1>
        {badge}
      </div>
      {session.kind === 'open' ? (
        <>
          <p class="amount">{formatMoney(session.amount, languageTag)}</p>
          {session.orderDescription !== '' && <p class="order">{session.orderDescription}</p>}
        </>
      ) : (
        <p class="purpose">{texts.form.title}</p>
      )}
    </div>
  );
}
