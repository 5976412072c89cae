import type { PageTexts } from './page-texts.js';

/** Where the card frame stands in the merchant's page: a popup, or a place of the page itself. */
export interface Stage {
  /** Shows the frame in place of the skeleton: the form, or the frame's own words about a failure. */
  reveal(): void;
  setHeight(heightPx: number): void;
  /** The buyer wants to leave; only a popup can be left. */
  requestClose(): void;
  /** Removes everything it added to the page and gives back what it changed. */
  remove(): void;
}

export interface StageSettings {
  frame: HTMLIFrameElement;
  showLoading: boolean;
  /** Whether the form will have its own pay button. */
  hasButton: boolean;
  texts: PageTexts;
}
