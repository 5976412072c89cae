import type { EventCode, PageMessage } from '@tillgate/contract/frame';
import type { PageTexts } from './page-texts.js';
import { createCardFrame, type CardFrame } from './card-frame.js';
import { CheckoutError } from './checkout-error.js';
import { createEmbeddedStage } from './embedded-stage.js';
import type { MerchantCallbacks } from './merchant-callbacks.js';
import type { MerchantEvent } from './options.js';
import { createPopupStage } from './popup-stage.js';
import { advance, leavingCode, losesByLeaving, noProgress } from './progress.js';
import type { ReceivedMessage } from './read-frame-message.js';
import { isWebUrl } from './is-web-url.js';
import type { Stage } from './stage.js';
import { Submissions, type SubmitAnswer } from './submissions.js';

export interface ComponentSettings {
  gatewayOrigin: string;
  sessionId: string;
  render: Extract<PageMessage, { type: 'render' }>;
  /** Where to embed the form; undefined opens a popup. */
  target: Element | undefined;
  showLoading: boolean;
  texts: PageTexts;
  callbacks: MerchantCallbacks;
}

const loadTimeoutMs = 15_000;

/** One card form in the merchant's page, from creation to removal. */
export class Component {
  /** Settles once the form can be used, has failed, or was removed before either. */
  readonly ready: Promise<void>;

  private phase: 'loading' | 'shown' | 'failed' | 'gone' = 'loading';
  private progress = noProgress;
  private settleReady: (error?: CheckoutError) => void = () => undefined;
  private readonly submissions = new Submissions();
  private readonly frame: CardFrame;
  private readonly stage: Stage;
  private readonly loadTimer: ReturnType<typeof setTimeout>;

  constructor(private readonly settings: ComponentSettings) {
    const { gatewayOrigin, sessionId, texts, callbacks } = settings;
    this.ready = new Promise<void>((resolve, reject) => {
      this.settleReady = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
    callbacks.event({ code: 'SDK_START_OF_LOADING' });
    const onMessage = (message: ReceivedMessage): void => {
      this.receive(message);
    };
    this.frame = createCardFrame({ gatewayOrigin, sessionId, title: texts.frameTitle, onMessage });
    this.stage = this.createStage();
    this.loadTimer = setTimeout(() => {
      this.onLoadTimeout();
    }, loadTimeoutMs);
  }

  /** Whether a form stands or comes: not after it was removed, nor where only words about a failure are left. */
  get isAlive(): boolean {
    return this.phase === 'loading' || this.phase === 'shown';
  }

  /** Asks the form to submit, as its own pay button would. */
  async submit(): Promise<SubmitAnswer> {
    await this.ready;
    if (!this.isAlive) return { code: 'SDK_PAYMENT_CANCEL', message: 'The form was removed.' };
    return this.submissions.open((requestId) => {
      this.frame.post({ type: 'submit', requestId });
    });
  }

  /** Takes everything off the page, at any time and any number of times. */
  remove(): void {
    if (this.phase === 'gone') return;
    const wasLoading = this.phase === 'loading';
    this.phase = 'gone';
    clearTimeout(this.loadTimer);
    this.frame.disconnect();
    this.stage.remove();
    this.submissions.answerAll({ code: 'SDK_PAYMENT_CANCEL', message: 'The form was removed.' });
    if (wasLoading) this.settings.callbacks.event({ code: 'SDK_END_OF_LOADING' });
    this.settleReady();
  }

  private createStage(): Stage {
    const { target, showLoading, texts, render } = this.settings;
    const shared = { frame: this.frame.element, showLoading, hasButton: render.showSubmitButton, texts };
    if (target) return createEmbeddedStage(target, render.colorScheme ?? 'light', shared);
    return createPopupStage(shared, {
      leaveQuestion: () => this.leaveQuestion(),
      onClosed: () => {
        this.onClosed();
      },
    });
  }

  private receive(message: ReceivedMessage): void {
    this.progress = advance(this.progress, message);
    switch (message.type) {
      case 'launched':
        this.frame.post(this.settings.render);
        return;
      case 'rendered':
        this.onRendered();
        return;
      case 'failed':
        this.onFailed(message);
        return;
      case 'resized':
        this.stage.setHeight(message.heightPx);
        return;
      case 'escapePressed':
        this.stage.requestClose();
        return;
      case 'redirect':
        this.leavePage(message.url);
        return;
      case 'event':
        this.settings.callbacks.event(message.event);
        return;
      case 'log':
        this.settings.callbacks.log({ code: message.code, message: message.message });
        return;
      case 'submitAnswered':
        this.submissions.answer(message.requestId, { code: message.code, message: message.message });
        return;
      default:
      // The rest only moves the progress.
    }
  }

  private onRendered(): void {
    if (this.phase !== 'loading') return;
    this.phase = 'shown';
    this.endLoading();
    this.settleReady();
  }

  /** The frame says in its own words what is wrong, so that it stays for the buyer to read. */
  private onFailed({ code, message }: { code: string; message: string }): void {
    if (this.phase !== 'loading') return;
    this.phase = 'failed';
    this.endLoading();
    this.settings.callbacks.event({ code, message });
    this.settleReady(new CheckoutError(code, message));
  }

  private onLoadTimeout(): void {
    const error: MerchantEvent & { code: EventCode; message: string } = {
      code: 'SDK_CREATECOMPONENT_ERROR',
      message:
        'The card form did not load in 15 s. Check the network, that the gateway allows the origin of this page, ' +
        'and that the frame-src of its content security policy allows the gateway.',
    };
    const { settleReady } = this;
    this.settleReady = () => undefined;
    this.remove();
    this.settings.callbacks.event(error);
    settleReady(new CheckoutError(error.code, error.message));
  }

  private endLoading(): void {
    clearTimeout(this.loadTimer);
    this.stage.reveal();
    this.settings.callbacks.event({ code: 'SDK_END_OF_LOADING' });
  }

  private leaveQuestion(): string | undefined {
    if (!losesByLeaving(this.progress)) return undefined;
    const { leaveSubmitted, leaveTyped } = this.settings.texts;
    return this.progress.isSubmitting ? leaveSubmitted : leaveTyped;
  }

  private onClosed(): void {
    const code = leavingCode(this.progress);
    this.remove();
    this.settings.callbacks.closed();
    if (code !== undefined) this.settings.callbacks.event({ code });
  }

  private leavePage(url: string): void {
    if (this.settings.render.notRedirectAfterComplete || !isWebUrl(url)) return;
    this.settings.callbacks.event({ code: 'SDK_CALL_URL_SUCCESS', message: url });
    window.location.assign(url);
  }
}
