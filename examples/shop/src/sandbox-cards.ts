import type { Texts } from './texts/english.js';

/** A card to try the checkout with; it exists only in the sandbox's simulated network. */
export interface SandboxCard {
  /** As the simulated network lists it; `sandbox-cards.test.ts` compares the two. */
  number: string;
  brand: string;
  /** What happens. */
  outcome: keyof Texts['cardOutcomes'];
}

export interface SandboxCardGroup {
  title: keyof Texts['cardGroups'];
  cards: readonly SandboxCard[];
}

/** What a merchant may want to see, the ordinary first. */
export const sandboxCardGroups: readonly SandboxCardGroup[] = [
  {
    title: 'approved',
    cards: [
      { number: '4054695723100768', brand: 'Visa', outcome: 'approved' },
      { number: '5162774114974622', brand: 'Mastercard', outcome: 'approved' },
      { number: '378282246310005', brand: 'American Express', outcome: 'approved' },
    ],
  },
  {
    title: 'declined',
    cards: [
      { number: '4054692760174822', brand: 'Visa', outcome: 'declined' },
      { number: '4054690000000518', brand: 'Visa', outcome: 'notEnoughMoney' },
      { number: '4054690000000823', brand: 'Visa', outcome: 'wrongSecurityCode' },
    ],
  },
  {
    title: 'threeDSecure',
    cards: [
      { number: '4054693100000016', brand: 'Visa', outcome: 'frictionless' },
      { number: '4054690000000708', brand: 'Visa', outcome: 'challenge' },
      { number: '5162770000000654', brand: 'Mastercard', outcome: 'challengeDeclined' },
      { number: '4054693100000032', brand: 'Visa', outcome: 'notAuthenticated' },
    ],
  },
  {
    title: 'brands',
    cards: [
      { number: '4035501428146300', brand: 'Cartes Bancaires, Visa', outcome: 'twoBrands' },
      { number: '5066991111111118', brand: 'Elo', outcome: 'brazil' },
      { number: '6062828888666688', brand: 'Hipercard', outcome: 'brazil' },
      { number: '9490220011669217', brand: 'Hyundai Card', outcome: 'korea' },
    ],
  },
  {
    title: 'installments',
    cards: [
      { number: '4000020000000000', brand: 'Visa', outcome: 'partsUnitedStates' },
      { number: '4294097400915107', brand: 'Visa', outcome: 'partsBrazil' },
    ],
  },
  {
    title: 'late',
    cards: [
      { number: '5162770000000746', brand: 'Mastercard', outcome: 'slow' },
      { number: '5162770000000720', brand: 'Mastercard', outcome: 'replyLost' },
      { number: '5162770000000712', brand: 'Mastercard', outcome: 'captureFails' },
    ],
  },
];
