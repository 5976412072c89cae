/** The guide's sample of a loading animation of one's own: drawn while the SDK loads, and gone whatever comes of it. */
import { newSessionData } from './new-session.js';

const spinner = document.querySelector('#spinner');
const message = document.querySelector('#message');
const payButton = document.querySelector('#pay');

const checkoutApp = new window.AMSCashierPayment({ environment: 'sandbox', onEventCallback });

function onEventCallback({ code }) {
  // Every event but the first one means that the wait is over: the form stands, or there is an error or a result.
  spinner.hidden = code !== 'SDK_START_OF_LOADING';
  message.textContent = code;
}

payButton.addEventListener('click', async () => {
  spinner.hidden = false;
  try {
    await checkoutApp.createComponent({
      sessionData: await newSessionData(),
      appearance: { showLoading: false },
      notRedirectAfterComplete: true,
    });
  } catch (error) {
    spinner.hidden = true;
    message.textContent = error.code ?? error.message;
  }
});
