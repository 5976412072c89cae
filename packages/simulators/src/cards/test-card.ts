import type { CardFacts } from '@tillgate/contract/acquirer';
import type { Behaviour, Decline, Later } from '../behaviour.js';
import type { DisputePlan } from '../disputes/dispute-plan.js';
import type { AuthenticationPlan } from './authentication-plan.js';

/** A card that the simulated issuer knows, and what becomes of the operations on it. */
export interface TestCard extends Omit<CardFacts, 'lastFour'> {
  readonly number: string;
  /** Of a co-badged card: the other brand by which it can go, when it is asked for. */
  readonly secondBrand?: string;
  readonly authorization: Behaviour;
  /** Of an authorisation that comes without a security code: a stored card. Absent: as {@link authorization}. */
  readonly authorizationWithoutCvv?: Behaviour;
  /** Of one for which the merchant asks an exemption from authentication. Absent: as {@link authorization}. */
  readonly authorizationWithExemption?: Behaviour;
  /** The letters of the checks of address and security code. Absent: what is found. */
  readonly avsResult?: string;
  readonly cvvResult?: string;
  /** Absent: as {@link authorization}. */
  readonly verification?: Behaviour;
  /** How 3-D Secure goes, where it is asked. Absent: as with an ordinary card. */
  readonly authentication?: AuthenticationPlan;
  readonly later: Later;
  /** What its holder does about every capture. Absent: nothing. */
  readonly dispute?: DisputePlan;
}

/** Whether a card can go by a brand; by none asked for, always. */
export function hasBrand({ brand, secondBrand }: TestCard, selectedBrand: string | undefined): boolean {
  return selectedBrand === undefined || selectedBrand === brand || selectedBrand === secondBrand;
}

/** A Visa credit card from Singapore with which all succeeds. */
export function visa(number: string): TestCard {
  return {
    number,
    brand: 'VISA',
    issuingCountry: 'SG',
    funding: 'CREDIT',
    category: 'CONSUMER',
    authorization: {},
    later: {},
  };
}

/** A Mastercard credit card from Singapore with which all succeeds. */
export function mastercard(number: string): TestCard {
  return { ...visa(number), brand: 'MASTERCARD' };
}

/** The same card, with every authorisation declined. */
export function declining(card: TestCard, decline: Decline): TestCard {
  return { ...card, authorization: { decline } };
}
