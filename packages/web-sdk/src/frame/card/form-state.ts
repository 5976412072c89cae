import type { CardLookUp, InstallmentPlan, PersonalField, StoredCardChoice } from '@tillgate/contract/frame';
import { addressForm } from '../billing/address-form.js';
import { brandByCode, type CardBrand } from './brand.js';
import { brandsOfCard } from './brands-of-card.js';
import { digitsOf } from './edit.js';
import { emptyValues, type FormField, type FormValues } from './values.js';

/** What the session and the page ask of the form. */
export interface FormSetup {
  acceptedBrands: readonly string[];
  storedCards: readonly StoredCardChoice[];
  allowsNewCard: boolean;
  /** Whether a stored card is used only with its security code. */
  needsCvv: boolean;
  asksToSaveCard: boolean;
  asksBillingAddress: boolean;
  /** Where the list of countries begins. */
  buyerRegion: string | undefined;
}

/** What the buyer picks rather than types. */
export interface Choices {
  /** A stored card; undefined for one that is typed. */
  cardId: string | undefined;
  /** The wire code of a co-badged card's brand. */
  brand: string | undefined;
  saveCard: boolean;
  /** How many payments. */
  installments: number;
  /** Whose card it is, where Korea's banks ask. */
  holder: 'person' | 'business';
  /** The page brought the billing address. */
  isAddressGiven: boolean;
}

export interface FormState {
  values: FormValues;
  choices: Choices;
}

/** What follows from a state: which card it is, which fields there are, and what else may be picked. */
export interface FormShape {
  storedCard: StoredCardChoice | undefined;
  brand: CardBrand | undefined;
  /** Of a co-badged card. */
  brandChoice: readonly CardBrand[];
  /** In the order of the form; only these are looked at. */
  fields: readonly FormField[];
  installments: readonly InstallmentPlan[];
  asksToSaveCard: boolean;
  asksHolder: boolean;
}

export function initialState({ storedCards, allowsNewCard, buyerRegion }: FormSetup): FormState {
  const usable = storedCards.find(({ isExpired }) => !isExpired);
  const hasToBeStored = !allowsNewCard ? storedCards[0] : undefined;
  return {
    values: { ...emptyValues, country: buyerRegion ?? '' },
    choices: {
      cardId: (usable ?? hasToBeStored)?.cardId,
      brand: undefined,
      saveCard: false,
      installments: 1,
      holder: 'person',
      isAddressGiven: false,
    },
  };
}

/** `lookUp`: what the gateway knows of the number that is typed. */
export function shapeOf(state: FormState, setup: FormSetup, lookUp: CardLookUp | undefined): FormShape {
  const { values, choices } = state;
  const storedCard = setup.storedCards.find(({ cardId }) => cardId === choices.cardId);
  const asksAddress = setup.asksBillingAddress && !choices.isAddressGiven;
  const address = asksAddress ? addressForm(values.country).fields : [];
  if (storedCard) {
    return {
      storedCard,
      brand: brandByCode(storedCard.brand),
      brandChoice: [],
      fields: [...(setup.needsCvv ? (['cvv'] as const) : []), ...address],
      installments: storedCard.installments ?? [],
      asksToSaveCard: false,
      asksHolder: false,
    };
  }
  const { acceptedBrands } = setup;
  const { brand, choice } = brandsOfCard(digitsOf(values.number), {
    acceptedBrands,
    lookUp,
    chosen: choices.brand,
  });
  const personal = lookUp?.personalFields ?? [];
  return {
    storedCard: undefined,
    brand,
    brandChoice: choice,
    fields: ['number', 'expiry', 'cvv', 'name', ...personalFields(personal, choices.holder), ...address],
    installments: lookUp?.installments ?? [],
    asksToSaveCard: setup.asksToSaveCard,
    asksHolder: personal.includes('koreanIdentity'),
  };
}

function personalFields(asked: readonly PersonalField[], holder: Choices['holder']): FormField[] {
  const identity = holder === 'person' ? 'birthDate' : 'businessNo';
  return [
    ...(asked.includes('cpf') ? (['cpf'] as const) : []),
    ...(asked.includes('koreanIdentity') ? ([identity] as const) : []),
    ...(asked.includes('koreanPassword') ? (['password'] as const) : []),
  ];
}
