import type { Appearance, ColorScheme, PageTexts } from '@tillgate/contract/frame';

/** Where the card frame stands in the merchant's page: a popup, or a place of the page itself. */
export interface Stage {
  /** Draws the skeleton over the frame while it loads, again too. */
  cover(): void;
  /** Shows the frame in place of the skeleton: the form, or the frame's own words about a failure. */
  reveal(): void;
  /** Says in the page's words that the frame did not come; an embedded form leaves that to the page around it. */
  showFailure(): void;
  setHeight(heightPx: number): void;
  /** The frame brought the texts of its language. */
  setTexts(texts: PageTexts): void;
  /** Brings the top of the form into view, where notices stand. */
  showTop(): void;
  /** The page around an embedded form changed its look. */
  setColorScheme(scheme: ColorScheme): void;
  /** The buyer wants to leave; only a popup can be left. */
  requestClose(): void;
  /** What leaving means has changed, perhaps while the buyer is asked about it. */
  reconsiderLeaving(): void;
  /** Removes everything it added to the page and gives back what it changed. */
  remove(): void;
}

export interface StageSettings {
  frame: HTMLIFrameElement;
  showLoading: boolean;
  /** Whether the form will have its own pay button. */
  hasButton: boolean;
  texts: PageTexts;
  appearance: Appearance;
  /** Added to the container's id, so that several forms stand in one page. */
  idSuffix: string;
}
