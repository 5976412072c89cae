import type { Product } from '@tillgate/contract/frame';
import type { FormTexts } from './locale.js';

/** The texts for what the form is for: where a card is only stored, nothing may speak of a payment. */
export function textsFor(product: Product, texts: FormTexts): FormTexts {
  return product === 'VAULTING' ? vaultingTexts(texts) : texts;
}

function vaultingTexts(texts: FormTexts): FormTexts {
  const { page, form, vaulting, notices, states } = texts;
  return {
    ...texts,
    page: {
      ...page,
      frameTitle: vaulting.title,
      leaveTitle: vaulting.leaveTitle,
      leaveSubmitted: vaulting.leaveSubmitted,
      leaveStay: vaulting.leaveStay,
    },
    form: {
      ...form,
      title: vaulting.title,
      pay: vaulting.save,
      paying: vaulting.saving,
      brandChoice: vaulting.brandChoice,
    },
    notices: {
      ...notices,
      offline: vaulting.offline,
      unknownTitle: vaulting.unknownTitle,
      unknownOutcome: vaulting.unknownNotice,
    },
    declines: vaultingDeclines(texts),
    states: {
      ...states,
      confirmingTitle: vaulting.confirmingTitle,
      unsettledTitle: vaulting.unknownTitle,
      unsettledText: vaulting.unknownText,
      doneTitle: vaulting.doneTitle,
      doneText: vaulting.doneText,
      expiredText: vaulting.expiredText,
      refusedTitle: vaulting.refusedTitle,
    },
  };
}

/** Nothing is to be paid, so that neither a balance nor a limit is a reason that the buyer could act on. */
function vaultingDeclines({ declines, vaulting }: FormTexts): FormTexts['declines'] {
  return {
    ...declines,
    title: vaulting.declinedTitle,
    generic: vaulting.declined,
    balance: vaulting.declined,
    limit: vaulting.declined,
    refused: vaulting.refused,
    unavailable: vaulting.unavailable,
  };
}
