// @ts-check
/** What the bench's page runs of Adyen: its checkout with only the card in it, as its guide for this integration does. */
import { AdyenCheckout, Card } from '@adyen/adyen-web';

/**
 * Mounts the card component and resolves once its own markup is there: labels, places of the fields, holder's name.
 * The fields themselves are frames of Adyen's host.
 *
 * @param {string} selector
 */
async function mountAdyenCard(selector) {
  const checkout = await AdyenCheckout({
    environment: 'test',
    clientKey: 'test_0123456789ABCDEFGHIJKLMNOPQRSTUV',
    locale: 'en-US',
    countryCode: 'SG',
    amount: { currency: 'SGD', value: 4200 },
    analytics: { enabled: false },
    paymentMethodsResponse: {
      paymentMethods: [{ type: 'scheme', name: 'Cards', brands: ['visa', 'mc', 'amex'] }],
    },
    onSubmit: () => undefined,
    onAdditionalDetails: () => undefined,
  });
  const place = document.querySelector(selector);
  if (!(place instanceof HTMLElement)) throw new Error(`No element is there for ${selector}.`);
  const drawn = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!place.querySelector('[data-cse="encryptedCardNumber"]')) return;
      observer.disconnect();
      resolve(undefined);
    });
    observer.observe(place, { childList: true, subtree: true });
  });
  new Card(checkout, { hasHolderName: true }).mount(place);
  await drawn;
}

Object.assign(window, { mountAdyenCard });
