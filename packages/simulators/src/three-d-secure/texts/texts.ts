/** The words of the issuer's pages in one language. `{code}` and `{tries}` are places to fill. */
export interface AcsTexts {
  /** BCP 47. */
  readonly language: string;
  readonly direction?: 'rtl';
  /** Titles: of a payment, and of a card that is stored. */
  readonly title: string;
  readonly titleCard: string;
  readonly merchant: string;
  readonly amount: string;
  readonly card: string;
  readonly date: string;

  readonly codeText: string;
  readonly code: string;
  readonly hint: string;
  readonly wrong: string;
  readonly sendAgain: string;
  readonly sent: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly cancelCard: string;
  readonly trust: string;

  readonly choiceText: string;
  readonly takeCode: string;
  readonly takeApp: string;

  readonly appText: string;
  readonly openApp: string;
  readonly approved: string;
  readonly notApprovedYet: string;
  readonly continue: string;
  /** The app, as if on the buyer's phone. */
  readonly phone: string;
  readonly phoneQuestion: string;
  readonly approve: string;
  readonly decline: string;

  readonly failed: string;
  readonly failedText: string;
  readonly back: string;
  readonly returning: string;
  readonly over: string;
}
