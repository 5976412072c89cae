import type { OpenSession } from '@tillgate/contract/frame';
import type { FormTexts } from '../locale.js';

interface HeadingProps {
  session: OpenSession;
  amount: string;
  texts: FormTexts;
  isPopup: boolean;
  isSandbox: boolean;
}

/** Whom and how much; an embedded form leaves that to the page around it. */
export function Heading({ session, amount, texts, isPopup, isSandbox }: HeadingProps) {
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
      <p class="amount">{amount}</p>
      {session.orderDescription !== '' && <p class="order">{session.orderDescription}</p>}
    </div>
  );
}
