import type { CardSubmission } from '../gateway.js';
import { digitsOf } from './edit.js';
import type { FormShape, FormState } from './form-state.js';
import { billingAddress, cardholderFacts, typedCard } from './values.js';

/** A form without faults as the gateway takes it. */
export function submissionOf({ values, choices }: FormState, shape: FormShape): CardSubmission {
  const { storedCard, fields, brand, brandChoice, installments } = shape;
  const address = billingAddress(values, fields);
  if (storedCard) {
    const { cardId } = storedCard;
    const cvv = fields.includes('cvv') ? digitsOf(values.cvv) : undefined;
    return { card: { cardId, cvv }, billingAddress: address };
  }
  const plan =
    installments.find(({ isFixed }) => isFixed) ??
    installments.find(({ count }) => count === choices.installments);
  return {
    card: typedCard(values),
    selectedBrand: brandChoice.length > 0 ? brand?.code : undefined,
    saveCard: shape.asksToSaveCard ? choices.saveCard : undefined,
    installments: plan && plan.count > 1 ? plan.count : undefined,
    billingAddress: address,
    cardholder: cardholderFacts(values, fields),
  };
}
