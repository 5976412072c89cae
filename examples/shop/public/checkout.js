/**
 * The checkout page: asks this shop's server for a payment session, shows the gateway's card form with it, and tells
 * the server when the buyer is through. Nothing here decides whether the order is paid.
 */
import { post } from './post.js';
import './copy-buttons.js';

const checkout = document.querySelector('#checkout');
const payButton = document.querySelector('#pay-button');
const message = document.querySelector('#message');
const { orderId, environment } = checkout.dataset;
const notRedirectAfterComplete = checkout.dataset.staysOnPage === 'true';
const orderPath = `/orders/${orderId}`;

/** These attempts cannot be repeated in the same session. */
const needsNewSession = ['ORDER_IS_CLOSED', 'ORDER_IS_CANCELLED', 'INQUIRY_PAYMENT_SESSION_FAILED'];

let checkoutApp;
let isFormReady = false;
/** Grows with every form that is opened, so that a late answer for an earlier one is dropped. */
let generation = 0;

function chosenExperience() {
  return document.querySelector('input[name="experience"]:checked').value;
}

function say(text, isPlain = false) {
  message.textContent = text;
  message.hidden = text === '';
  message.classList.toggle('plain', isPlain);
}

function setBusy(isBusy) {
  payButton.disabled = isBusy || (chosenExperience() === 'embedded' && !isFormReady);
  payButton.setAttribute('aria-busy', String(isBusy));
}

function goToResult() {
  location.assign(orderPath);
}

/** A good moment for the server to ask the gateway. */
function tellServer() {
  return post(`/api/orders/${orderId}/returned`).catch(() => undefined);
}

function newCheckoutApp() {
  return new window.AMSCashierPayment({
    environment,
    locale: (navigator.language || 'en-US').replace('-', '_'),
    onLog: () => {},
    onEventCallback,
  });
}

function onEventCallback({ code, result }) {
  switch (code) {
    case 'SDK_PAYMENT_SUCCESSFUL':
      void tellServer();
      // Unless it was told not to, the form goes to the result by itself.
      if (notRedirectAfterComplete) {
        checkoutApp.unmount();
        goToResult();
      }
      break;
    case 'SDK_PAYMENT_PROCESSING':
      void tellServer().then(goToResult);
      break;
    case 'SDK_PAYMENT_FAIL':
    case 'SDK_PAYMENT_ERROR':
      void tellServer();
      onFailure(result?.paymentResultCode);
      break;
    case 'SDK_PAYMENT_CANCEL':
      say('You left the payment. Nothing was charged.', true);
      closeForm();
      setBusy(false);
      break;
    case 'SDK_FORM_VERIFICATION_FAILED':
      setBusy(false);
      break;
    default:
      break;
  }
}

/** The form itself tells the buyer what to mend; here is only whether it can be used again. */
function onFailure(resultCode) {
  if (needsNewSession.includes(resultCode)) {
    say('The time to pay had run out. Please enter your card again.');
    void openForm();
    return;
  }
  setBusy(false);
}

function closeForm() {
  generation += 1;
  isFormReady = false;
  checkoutApp?.unmount();
  checkoutApp = undefined;
}

/** Opens the form that the buyer chose, in a session of the server's. */
async function openForm() {
  closeForm();
  const mine = generation;
  setBusy(true);
  try {
    const { isOk, body } = await post(`/api/orders/${orderId}/session`);
    if (mine !== generation) return;
    if (body.code === 'ORDER_PAID') return goToResult();
    if (!isOk) throw new Error(body.code);
    checkoutApp = newCheckoutApp();
    await create(body.sessionData);
    if (mine !== generation) return;
    isFormReady = true;
  } catch {
    if (mine !== generation) return;
    say('The payment form could not be opened. Please try again in a moment.');
    offerRetry();
  }
  setBusy(false);
}

function create(sessionData) {
  const appearance = { showLoading: true, showSubmitButton: false };
  if (chosenExperience() === 'popup') {
    return checkoutApp.createComponent({ sessionData, appearance, notRedirectAfterComplete });
  }
  return checkoutApp.mountComponent({ sessionData, appearance, notRedirectAfterComplete }, '#card-form');
}

function offerRetry() {
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'link';
  retry.textContent = 'Try again';
  retry.addEventListener('click', () => {
    say('');
    void openForm();
  });
  message.append(' ', retry);
}

async function pay() {
  say('');
  if (chosenExperience() === 'popup') return openForm();
  setBusy(true);
  const { code } = await checkoutApp.submit();
  // The result of the payment comes as an event; here is only whether it was sent.
  if (code === 'SDK_SUBMIT_NETWORK_ERROR') say('The connection broke. Please try again.');
  if (needsNewSession.includes(code)) return onFailure(code);
  if (code !== 'SUCCESS') setBusy(false);
}

function onChoice() {
  say('');
  if (chosenExperience() === 'embedded') {
    void openForm();
  } else {
    closeForm();
    setBusy(false);
  }
}

if (window.AMSCashierPayment) {
  payButton.addEventListener('click', pay);
  for (const radio of document.querySelectorAll('input[name="experience"]')) {
    radio.addEventListener('change', onChoice);
  }
  window.addEventListener('pagehide', closeForm);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) onChoice();
  });
  onChoice();
} else {
  say('The payment form could not be loaded. Please reload the page.');
}
