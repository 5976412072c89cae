/** The guide's sample of address verification with address fields of one's own, below an embedded form without a button. */
import { newSessionData } from './new-session.js';

const message = document.querySelector('#message');
const address = document.querySelector('#address');

const checkoutApp = new window.AMSCashierPayment({
  environment: 'sandbox',
  onEventCallback: ({ code }) => {
    message.textContent = code;
  },
});

await checkoutApp.mountComponent(
  {
    sessionData: await newSessionData(),
    appearance: { showSubmitButton: false },
    notRedirectAfterComplete: true,
  },
  '#card',
);

address.addEventListener('submit', (event) => {
  event.preventDefault();
  const billingAddress = Object.fromEntries(new FormData(address));
  void checkoutApp.submit({ billingAddress });
});
