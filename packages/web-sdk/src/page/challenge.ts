import type { PageTexts } from '@tillgate/contract/frame';
import type { Palette } from '../shared/themes.js';
import { openChallengeWindow } from './challenge-window.js';
import { originOf } from './gateway-origin.js';
import type { MerchantCallbacks } from './merchant-callbacks.js';

export interface ChallengeHooks {
  gatewayOrigin: string;
  callbacks: MerchantCallbacks;
  palette: () => Palette;
  texts: () => PageTexts;
  /** The buyer will not see the challenge through. */
  onLeft: () => void;
}

/** The 3-D Secure challenges of one form; at most one window is open, and none outlives the form. */
export class Challenge {
  /** Whether the buyer left the last one before it ended. */
  wasLeft = false;

  private closeWindow: () => void = () => undefined;

  constructor(private readonly hooks: ChallengeHooks) {}

  /** Only a page of the gateway may stand in the window: it holds the bank's. */
  open(url: string): void {
    const { callbacks, gatewayOrigin, palette, texts, onLeft } = this.hooks;
    this.close();
    if (originOf(url) !== gatewayOrigin) {
      callbacks.event({ code: 'SDK_INTERNAL_ERROR', message: 'The challenge is of another origin.' });
      onLeft();
      return;
    }
    this.wasLeft = false;
    this.closeWindow = openChallengeWindow({
      url,
      palette: palette(),
      texts: texts(),
      onLeft: () => {
        this.wasLeft = true;
        this.close();
        onLeft();
      },
      onSlow: () => {
        const message = 'The challenge has not come yet.';
        callbacks.log({ code: 'CHALLENGE_LOAD_TIMED_OUT', message });
      },
    });
  }

  close(): void {
    this.closeWindow();
    this.closeWindow = () => undefined;
  }
}
