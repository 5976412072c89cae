/** Cards to try the checkout with; they exist only in the sandbox's simulated network. */
export interface SandboxCard {
  number: string;
  brand: string;
  /** What happens. */
  outcome: string;
}

export const sandboxCards: readonly SandboxCard[] = [
  { number: '4054695723100768', brand: 'Visa', outcome: 'Approved' },
  { number: '5162774114974622', brand: 'Mastercard', outcome: 'Approved' },
  { number: '4054692760174822', brand: 'Visa', outcome: 'Declined by the bank' },
  { number: '4054690000000518', brand: 'Visa', outcome: 'Not enough money' },
  { number: '4054690000000823', brand: 'Visa', outcome: 'Wrong security code' },
  { number: '5162770000000746', brand: 'Mastercard', outcome: 'Slow, then approved' },
  { number: '5162770000000720', brand: 'Mastercard', outcome: 'Approved, but the bank’s reply is lost' },
  { number: '5162770000000712', brand: 'Mastercard', outcome: 'Paid, but the capture fails' },
];
