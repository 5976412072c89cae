import './frame.css';
import type { Surroundings } from '@tillgate/contract/frame';
import { render } from 'preact';
import { BeforeSubmit } from './before-submit.js';
import { Challenge } from './challenge.js';
import { onChallengeOver } from './challenge-channel.js';
import { CardLookUps } from './card-look-ups.js';
import { Checkout } from './checkout.js';
import { gatewayFor } from './gateway.js';
import { documentLocale, pageTextsOf } from './locale.js';
import { warmMoneyFormat } from '../shared/money.js';
import { listenToPage, type FormRequest, type PageLink, type PageRequest } from './page-link.js';
import { openHiddenFrame } from './hidden-frame.js';
import { runMethodPage } from './method-page.js';
import { textsFor } from './product-texts.js';
import type { RenderRequest } from './read-page-message.js';
import { followSystem, goWith } from './theme.js';
import { App } from './views/App.js';

const root = document.getElementById('root');
const spoken = documentLocale();

/** Who takes the page's requests; nobody before there is a form. */
const form: {
  handle?: (request: FormRequest) => void;
  beforeSubmit?: BeforeSubmit;
  recolor?: (surroundings: Surroundings) => void;
  challenge?: Challenge;
} = {};

function start(request: RenderRequest, link: PageLink): void {
  if (!root) return;
  const page = document.documentElement;
  page.dataset['display'] = request.displayMode;
  const { appearance, product } = request;
  const locale = { ...spoken, texts: textsFor(product, spoken.texts) };
  if (locale.texts !== spoken.texts) link.post({ type: 'reworded', texts: pageTextsOf(locale) });
  const recolor = (surroundings: Surroundings): void => goWith(page, surroundings, appearance);
  form.recolor = recolor;
  if (request.surroundings) recolor(request.surroundings);
  else followSystem(page, appearance);
  const log = (code: string, message: string): void => {
    link.post({ type: 'log', code, message });
  };
  const gateway = gatewayFor(request, log);
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const beforeSubmit = new BeforeSubmit(link, request.asksBeforeSubmit);
  form.beforeSubmit = beforeSubmit;
  const nowMs = () => Date.now();
  const challenge = new Challenge({ gateway, link, wait, nowMs, addressOf, onOver: onChallengeOver });
  form.challenge = challenge;
  const checkout = new Checkout({
    gateway,
    link,
    challenge,
    runMethodPage: (report) =>
      runMethodPage(report, { gateway, wait, nowMs, onOver: onChallengeOver, openHidden }),
    wait,
    nowMs,
    isOnline: () => navigator.onLine,
    askPage: () => beforeSubmit.ask(),
  });
  // Asked first; what needs no session is done on its way.
  void checkout.load();
  warmMoneyFormat(locale.languageTag);
  const lookUps = new CardLookUps({ gateway, wait });
  form.handle = (request) => answerWithoutForm(request, checkout, link);
  const onFormRequests = (handle: (request: FormRequest) => void): void => {
    form.handle = handle;
  };
  render(<App {...{ checkout, lookUps, link, request, locale, onFormRequests }} />, root);
}

/** What our own address asks for besides the session, which is the language, holds for every page of the form. */
function addressOf(path: string): string {
  const address = new URL(path, window.location.href);
  address.search = window.location.search;
  return address.href;
}

const openHidden = (path: string): (() => void) => openHiddenFrame(addressOf(path));

/** A session that could not be opened has nothing to submit or to check. */
function answerWithoutForm({ type, requestId }: FormRequest, checkout: Checkout, link: PageLink): void {
  if (type === 'validate') link.post({ type: 'validated', requestId, isValid: false });
  else link.post({ type: 'submitAnswered', requestId, ...checkout.rejectSubmission() });
}

function receive(request: PageRequest): void {
  switch (request.type) {
    case 'recolored':
      form.recolor?.(request.surroundings);
      break;
    case 'beforeSubmitAnswered':
      form.beforeSubmit?.answer(request.requestId, request.verdict);
      break;
    case 'submit':
    case 'validate':
      form.handle?.(request);
      break;
    case 'challengeLeft':
      form.challenge?.leave();
      break;
  }
}

listenToPage(pageTextsOf(spoken), { onRender: start, onRequest: receive });
