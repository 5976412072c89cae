import type {
  BillingAddress,
  ColorScheme,
  EventCode,
  PageMessage,
  PageTexts,
} from '@tillgate/contract/frame';
import { launchLimitMs, loadLimitMs, submitLimitMs, validateLimitMs } from '../shared/limits.js';
import { systemScheme } from '../shared/themes.js';
import { createCardFrame, type CardFrame } from './card-frame.js';
import { Challenge } from './challenge.js';
import { checkoutError, type CheckoutError } from './checkout-error.js';
import { Deadline } from './deadline.js';
import { createEmbeddedStage } from './embedded-stage.js';
import type { MerchantEvent } from './events.js';
import { isWebUrl } from './is-web-url.js';
import type { MerchantCallbacks } from './merchant-callbacks.js';
import type { ValidationResult } from './options.js';
import { firstTextsIn } from './page-texts.js';
import { pageLookOf } from './page-look.js';
import { PendingAnswers, type SubmitAnswer } from './pending-answers.js';
import { createPopupStage } from './popup-stage.js';
import { advance, isOutcomeOpen, leavingCode, losesByLeaving, noProgress } from './progress.js';
import type { ReceivedMessage } from './read-frame-message.js';
import type { Stage } from './stage.js';
import { surroundingsOf, watchSurroundings } from './surroundings.js';

export interface ComponentSettings {
  gatewayOrigin: string;
  sessionId: string;
  render: Extract<PageMessage, { type: 'render' }>;
  /** Where to embed the form; undefined opens a popup. */
  target: Element | undefined;
  showLoading: boolean;
  notRedirectAfterComplete: boolean;
  /** Antom's name of the language; the buyer's own where absent. */
  locale: string | undefined;
  /** Added to the container's id. */
  idSuffix: string;
  callbacks: MerchantCallbacks;
}

/** A failure as the merchant is told of it. */
export type Failure = MerchantEvent & { message: string };

/** After these a notice stands above the fields. */
const noticeCodes: readonly string[] = [
  'SDK_PAYMENT_RETRY',
  'SDK_PAYMENT_FAIL',
  'SDK_PAYMENT_ERROR',
  'SDK_SUBMIT_NETWORK_ERROR',
] satisfies EventCode[];

const invalid: ValidationResult = { isValid: false };

/** The buyer sees that it worked before the page goes. */
const showSuccessMs = 800;

/** One card form in the merchant's page, from creation to removal. */
export class Component {
  /** Settles once the form can be used, has failed, or was removed before either. */
  readonly ready: Promise<void>;

  /** Why there is no form. */
  failure: Failure | undefined;
  /** Whether the frame's script ever ran. */
  hasLaunched = false;

  private phase: 'loading' | 'shown' | 'failed' | 'gone' = 'loading';
  private texts: PageTexts;
  private progress = noProgress;
  private redirectUrl: string | undefined;
  private settleReady: (error?: CheckoutError) => void = () => undefined;
  private stopWatching: () => void = () => undefined;
  private readonly submissions = new PendingAnswers<SubmitAnswer>(submitLimitMs, () =>
    this.onSubmitTimeout(),
  );
  private readonly validations = new PendingAnswers<ValidationResult>(validateLimitMs, () => invalid);
  private readonly loadDeadline = new Deadline(() => this.onLoadTimeout());
  private readonly redirectDeadline = new Deadline(() => this.redirect());
  private readonly challenge: Challenge;
  private readonly frame: CardFrame;
  private readonly stage: Stage;

  /** Throws where the page gives the form no place to stand, and leaves nothing behind then. */
  constructor(private readonly settings: ComponentSettings) {
    const { gatewayOrigin, sessionId, locale } = settings;
    this.texts = firstTextsIn(locale);
    this.ready = new Promise<void>((resolve, reject) => {
      this.settleReady = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
    const onMessage = (message: ReceivedMessage): void => this.receive(message);
    this.frame = createCardFrame({
      gatewayOrigin,
      sessionId,
      locale,
      title: this.texts.frameTitle,
      onMessage,
    });
    this.challenge = new Challenge({
      gatewayOrigin,
      callbacks: settings.callbacks,
      palette: () => pageLookOf(settings.render.appearance, this.colorScheme()).palette,
      texts: () => this.texts,
      onLeft: () => this.frame.post({ type: 'challengeLeft' }),
    });
    try {
      this.stage = this.createStage();
    } catch (error) {
      this.frame.disconnect();
      throw error;
    }
    this.startLoading(launchLimitMs);
  }

  /**
   * Whether a form stands or comes: not after it was removed, be it by the page itself, nor where only words about a
   * failure are left.
   */
  isAlive(): boolean {
    return (this.phase === 'loading' || this.phase === 'shown') && this.frame.element.contentWindow !== null;
  }

  /** Whether a payment was sent of which nobody has told what became. */
  isOutcomeOpen(): boolean {
    return isOutcomeOpen(this.progress);
  }

  /** Whether the buyer left the challenge of the last submission before it ended. */
  wasChallengeLeft(): boolean {
    return this.challenge.wasLeft;
  }

  /** Asks the form to submit, as its own pay button would. A form that could not be loaded answers why. */
  submit(billingAddress?: BillingAddress): Promise<SubmitAnswer> {
    const send = (): SubmitAnswer | Promise<SubmitAnswer> => {
      if (this.failure) return { code: this.failure.code, message: this.failure.message };
      if (!this.isAlive()) {
        const code = this.isOutcomeOpen() ? 'SDK_PAYMENT_PROCESSING' : 'SDK_PAYMENT_CANCEL';
        return { code, message: 'The form was removed.' };
      }
      this.challenge.wasLeft = false;
      return this.submissions.open((requestId) => {
        this.frame.post({ type: 'submit', requestId, ...(billingAddress && { billingAddress }) });
      });
    };
    return this.ready.then(send, send);
  }

  /** Asks the form whether its fields are right, and to show which are not. No form: they are not. */
  validate(): Promise<ValidationResult> {
    if (this.phase !== 'shown' || !this.isAlive()) return Promise.resolve(invalid);
    return this.validations.open((requestId) => {
      this.frame.post({ type: 'validate', requestId });
    });
  }

  /** Takes everything off the page, at any time and any number of times. */
  remove(): void {
    if (this.phase === 'gone') return;
    const wasLoading = this.phase === 'loading';
    this.phase = 'gone';
    this.loadDeadline.stop();
    this.redirectDeadline.stop();
    this.stopWatching();
    this.challenge.close();
    this.frame.disconnect();
    this.stage.remove();
    this.validations.answerAll(invalid);
    // What waits here was handed to the frame, which may have sent it: nobody may call that cancelled.
    const message = 'The form was removed. Ask your server what became of the payment.';
    this.submissions.answerAll({ code: 'SDK_PAYMENT_PROCESSING', message });
    if (wasLoading) this.settings.callbacks.event({ code: 'SDK_END_OF_LOADING' });
    this.settleReady();
  }

  private createStage(): Stage {
    const { target, showLoading, render, idSuffix } = this.settings;
    const shared = {
      frame: this.frame.element,
      showLoading,
      hasButton: render.showSubmitButton,
      texts: this.texts,
      appearance: render.appearance,
      idSuffix,
    };
    if (!target) {
      return createPopupStage(shared, {
        leaveQuestion: () => this.leaveQuestion(),
        onClosed: () => this.onClosed(),
        onRetry: () => this.onRetry(),
      });
    }
    const stage = createEmbeddedStage(target, this.colorScheme(), shared);
    this.stopWatching = watchSurroundings(target, (surroundings) => {
      stage.setColorScheme(surroundings.colorScheme);
      this.frame.post({ type: 'recolored', surroundings });
    });
    return stage;
  }

  /** Of what the form stands on. */
  private colorScheme(): ColorScheme {
    const { target } = this.settings;
    return target ? surroundingsOf(target).colorScheme : systemScheme();
  }

  private receive(message: ReceivedMessage): void {
    this.progress = advance(this.progress, message);
    this.handle(message);
    if (this.phase !== 'gone') this.stage.reconsiderLeaving();
  }

  private handle(message: ReceivedMessage): void {
    const { callbacks } = this.settings;
    switch (message.type) {
      case 'launched':
        this.setTexts(message.texts);
        this.onLaunched();
        return;
      case 'reworded':
        this.setTexts(message.texts);
        return;
      case 'rendered':
        this.onRendered();
        return;
      case 'failed':
        this.onFailed(message);
        return;
      case 'reloading':
        this.startLoading(loadLimitMs);
        return;
      case 'resized':
        this.onResized(message.heightPx);
        return;
      case 'closePressed':
        this.stage.requestClose();
        return;
      case 'redirect':
        this.onRedirect(message.url);
        return;
      case 'event':
        if (noticeCodes.includes(message.event.code)) this.stage.showTop();
        callbacks.event(message.event);
        return;
      case 'log':
        callbacks.log({ code: message.code, message: message.message });
        return;
      case 'submitAnswered':
        this.submissions.answer(message.requestId, { code: message.code, message: message.message });
        return;
      case 'validated':
        this.validations.answer(message.requestId, { isValid: message.isValid });
        return;
      case 'beforeSubmit':
        this.onBeforeSubmit(message.requestId);
        return;
      case 'challengeOpened':
        this.challenge.open(message.url);
        return;
      case 'challengeEnded':
        this.challenge.close();
        return;
      default:
      // The rest only moves the progress.
    }
  }

  private startLoading(limitMs: number): void {
    this.phase = 'loading';
    this.failure = undefined;
    this.settings.callbacks.event({ code: 'SDK_START_OF_LOADING' });
    this.stage.cover();
    this.loadDeadline.start(limitMs);
  }

  private setTexts(texts: PageTexts): void {
    this.texts = texts;
    this.frame.element.title = texts.frameTitle;
    this.stage.setTexts(texts);
  }

  private onLaunched(): void {
    const { target, render } = this.settings;
    this.hasLaunched = true;
    if (this.phase === 'loading') this.loadDeadline.start(loadLimitMs);
    this.frame.post(target ? { ...render, surroundings: surroundingsOf(target) } : render);
  }

  private onResized(heightPx: number): void {
    this.stage.setHeight(heightPx);
    this.settings.callbacks.sized({ width: this.frame.element.offsetWidth, height: Math.ceil(heightPx) });
  }

  private onBeforeSubmit(requestId: string): void {
    void this.settings.callbacks.beforeSubmit().then((verdict) => {
      if (this.isAlive()) this.frame.post({ type: 'beforeSubmitAnswered', requestId, verdict });
    });
  }

  private onRendered(): void {
    if (this.phase !== 'loading') return;
    this.phase = 'shown';
    this.endLoading();
    this.settleReady();
  }

  /**
   * The frame says in its own words what is wrong, so that it stays for the buyer to read. Only where the gateway could
   * not be reached does an embedded form give its place back to the page, as Antom's does.
   */
  private onFailed({ code, message, result }: Extract<ReceivedMessage, { type: 'failed' }>): void {
    if (this.phase !== 'loading') return;
    this.fail({ code, message, ...(result === undefined ? {} : { result }) });
  }

  private onLoadTimeout(): void {
    const message =
      'The card form did not load in time. Check network, allowed origins and frame-src of this page.';
    this.settings.callbacks.log({ code: 'CARD_FORM_LOAD_TIMED_OUT', message });
    this.stage.showFailure();
    this.fail({ code: 'SDK_CREATECOMPONENT_ERROR', message });
  }

  private fail(failure: Failure): void {
    // Before the removal, which settles it otherwise.
    this.settleReady(checkoutError(failure.code, failure.message));
    this.failure = failure;
    this.progress = { ...noProgress, isFinal: true };
    if (this.settings.target && failure.code === 'SDK_CREATECOMPONENT_ERROR') {
      this.remove();
    } else {
      this.phase = 'failed';
      this.endLoading();
    }
    this.settings.callbacks.event(failure);
  }

  private endLoading(): void {
    this.loadDeadline.stop();
    this.stage.reveal();
    this.settings.callbacks.event({ code: 'SDK_END_OF_LOADING' });
  }

  /** The buyer tries again after the frame itself did not come. */
  private onRetry(): void {
    this.progress = noProgress;
    this.startLoading(launchLimitMs);
    this.frame.reload();
  }

  private onSubmitTimeout(): SubmitAnswer {
    const answer = {
      code: 'SDK_SUBMIT_NETWORK_ERROR',
      message: 'No answer came in time. Ask your server what became of the payment.',
    };
    this.progress = { ...this.progress, submission: 'unknown' };
    this.settings.callbacks.event(answer);
    return answer;
  }

  private leaveQuestion(): string | undefined {
    if (!losesByLeaving(this.progress)) return undefined;
    const { leaveSubmitted, leaveTyped } = this.texts;
    return isOutcomeOpen(this.progress) ? leaveSubmitted : leaveTyped;
  }

  private onClosed(): void {
    const code = leavingCode(this.progress);
    this.remove();
    this.settings.callbacks.closed();
    if (code !== undefined) this.settings.callbacks.event({ code });
    // A buyer who did not wait for it goes back to the merchant all the same.
    this.redirect();
  }

  private onRedirect(url: string): void {
    if (this.settings.notRedirectAfterComplete || !isWebUrl(url)) return;
    this.redirectUrl = url;
    this.redirectDeadline.start(showSuccessMs);
  }

  private redirect(): void {
    if (this.redirectUrl === undefined) return;
    this.settings.callbacks.event({ code: 'SDK_CALL_URL_SUCCESS', message: this.redirectUrl });
    window.location.assign(this.redirectUrl);
  }
}
