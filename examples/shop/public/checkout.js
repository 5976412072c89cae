/**
 * The checkout page: asks this shop's server for a payment session, shows the gateway's card form with it, and tells
 * the server when the buyer is through. Nothing here decides whether the order is paid.
 */
import { post } from './post.js';
import './copy-buttons.js';

const checkout = document.querySelector('#checkout');
const payButton = document.querySelector('#pay-button');
const message = document.querySelector('#message');
const { orderId, environment, locale } = checkout.dataset;
const texts = JSON.parse(checkout.dataset.texts);
const notRedirectAfterComplete = checkout.dataset.staysOnPage === 'true';
const orderPath = `/orders/${orderId}`;

/** These attempts cannot be repeated in the same session. */
const needsNewSession = ['ORDER_IS_CLOSED', 'ORDER_IS_CANCELLED', 'INQUIRY_PAYMENT_SESSION_FAILED'];

/** The form goes to the result by itself; this page does, where it does not. */
const redirectWithinMs = 3000;

let checkoutApp;
/** The payment succeeded or is on its way: nothing is left to do here. */
let isThrough = false;
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
    locale,
    onLog: () => {},
    onEventCallback,
    onClose,
  });
}

function onEventCallback({ code, result }) {
  switch (code) {
    case 'SDK_PAYMENT_SUCCESSFUL':
      isThrough = true;
      void tellServer();
      if (notRedirectAfterComplete) leave();
      else setTimeout(goToResult, redirectWithinMs);
      break;
    case 'SDK_PAYMENT_PROCESSING':
      void tellServer();
      leave();
      break;
    case 'SDK_PAYMENT_RETRY':
    case 'SDK_PAYMENT_FAIL':
    case 'SDK_PAYMENT_ERROR':
      void tellServer();
      onFailure(result?.paymentResultCode);
      break;
    case 'SDK_PAYMENT_CANCEL':
      say(texts.left, true);
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

/** The buyer closed the pop-up: there is nothing to come back to here once a payment was sent. */
function onClose() {
  if (isThrough) leave();
}

function leave() {
  closeForm();
  goToResult();
}

/** The form itself tells the buyer what to mend; here is only whether it can be used again. */
function onFailure(resultCode) {
  if (needsNewSession.includes(resultCode)) {
    say(texts.timeRanOut);
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
    if (body.code === 'ORDER_NOT_PAYABLE') return goToResult();
    if (!isOk) throw new Error(body.code);
    checkoutApp = newCheckoutApp();
    await create(body.sessionData);
    if (mine !== generation) return;
    isFormReady = true;
  } catch {
    if (mine !== generation) return;
    say(texts.notOpened);
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
  retry.textContent = texts.tryAgain;
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
  // The result of the payment comes as an event, and the form says itself that the connection broke.
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
  say(texts.notLoaded);
}
