import type { CardSubmission } from '../gateway.js';
import { digitsOf } from './edit.js';
import type { Choices, FormShape, FormState } from './form-state.js';
import { billingAddress, cardholderFacts, typedCard } from './values.js';

/** A form without faults as the gateway takes it. */
export function submissionOf({ values, choices }: FormState, shape: FormShape): CardSubmission {
  const { storedCard, fields, brand, brandChoice } = shape;
  const address = billingAddress(values, fields);
  const installments = chosenCount(choices, shape);
  if (storedCard) {
    const { cardId } = storedCard;
    const cvv = fields.includes('cvv') ? digitsOf(values.cvv) : undefined;
    return { card: { cardId, cvv }, installments, billingAddress: address };
  }
  return {
    card: typedCard(values),
    selectedBrand: brandChoice.length > 0 ? brand?.code : undefined,
    saveCard: shape.asksToSaveCard ? choices.saveCard : undefined,
    installments,
    billingAddress: address,
    cardholder: cardholderFacts(values, fields),
  };
}

/** In how many payments, of those that the card has; undefined: in one. */
function chosenCount(choices: Choices, { installments }: FormShape): number | undefined {
  const plan =
    installments.find(({ isFixed }) => isFixed) ??
    installments.find(({ count }) => count === choices.installments);
  return plan && plan.count > 1 ? plan.count : undefined;
}
