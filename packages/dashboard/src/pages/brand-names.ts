/** Card brands by their wire names, as their owners write them; those of one country's banks are shown by the wire name. */
export const brandNames: Readonly<Record<string, string>> = {
  VISA: 'Visa',
  MASTERCARD: 'Mastercard',
  AMEX: 'American Express',
  JCB: 'JCB',
  DINERS: 'Diners Club',
  DISCOVER: 'Discover',
  CUP: 'UnionPay',
  MAESTRO: 'Maestro',
  CARTES_BANCAIRES: 'Cartes Bancaires',
  ELO: 'Elo',
  HIPERCARD: 'Hipercard',
  MIR: 'Mir',
  CARNET: 'Carnet',
  TROY: 'Troy',
};
