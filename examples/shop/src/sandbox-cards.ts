import type { Texts } from './texts/english.js';

/** Cards to try the checkout with; they exist only in the sandbox's simulated network. */
export interface SandboxCard {
  number: string;
  brand: string;
  /** What happens. */
  outcome: keyof Texts['cardOutcomes'];
}

export const sandboxCards: readonly SandboxCard[] = [
  { number: '4054695723100768', brand: 'Visa', outcome: 'approved' },
  { number: '5162774114974622', brand: 'Mastercard', outcome: 'approved' },
  { number: '4054692760174822', brand: 'Visa', outcome: 'declined' },
  { number: '4054690000000518', brand: 'Visa', outcome: 'notEnoughMoney' },
  { number: '4054690000000823', brand: 'Visa', outcome: 'wrongSecurityCode' },
  { number: '5162770000000746', brand: 'Mastercard', outcome: 'slow' },
  { number: '5162770000000720', brand: 'Mastercard', outcome: 'replyLost' },
  { number: '5162770000000712', brand: 'Mastercard', outcome: 'captureFails' },
];
