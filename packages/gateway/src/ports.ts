import type { KeyObject } from 'node:crypto';
import type { BillingAddress, TypedCard } from '@tillgate/contract/frame';
import type { AcceptReason, DisputePage, NetworkDispute } from '@tillgate/contract/network-disputes';
import type { TestCards } from '@tillgate/contract/test-cards';
import type { AReq, ARes, Erro, PReq, PRes } from '@tillgate/contract/three-d-secure';
import type { Logger } from 'pino';
import type { ActivityEntry } from './activity.js';
import type { ApiKey } from './db/api-keys.js';
import type { Db } from './db/engine.js';
import type { StoredFault } from './db/faults.js';
import type { InsertSession } from './db/sessions.js';
import type { MerchantSettings } from './merchant-settings.js';
import type { Happening } from './domain/happening.js';
import type { FindBin } from './domain/bin-table.js';
import type { Cardholder } from './domain/cardholder.js';
import type { Asking, ProvenAuthentication } from './domain/authentication.js';
import type { Exemption } from './domain/exemption.js';
import type { Outcome } from './domain/settle.js';
import type { Reply } from './domain/delivery.js';
import type { KeyPair } from './key-pair.js';

/** Time, as an argument of everything that depends on it. */
export interface Clock {
  nowMs(): number;
}

/**
 * What an id is for, named by what is there before it: no two things of a merchant have the same name, and the same thing
 * has it again when a test run repeats.
 */
export type IdName = readonly [kind: string, ...of: (string | number)[]];

/** Identifiers; unguessable, but of a sandbox merchant with a seed, whose ids are made of that and of their names. */
export interface Ids {
  /** Date and digits, as Antom's payment ids look. */
  transactionId(nowMs: number, name: IdName): string;
  /** 32 hexadecimal characters. */
  sessionId(name: IdName): string;
  /** A UUID, for transactions of 3-D Secure. */
  uuid(name: IdName): string;
  /** 88 characters of base64, as Antom's card tokens look. */
  cardToken(name: IdName): string;
}

/** A card as the buyer gave it. Lives in memory for the length of one authorisation. */
export type CardInput = TypedCard;

/** A card as the vault keeps it: never with its CVV. */
export type VaultCard = Omit<CardInput, 'cvv' | 'holderName'> & { holderName?: string | undefined };

/** A card as it is sent to the acquirer: a stored one has no CVV. */
export type CardData = VaultCard & { cvv?: string | undefined };

/** What goes to the acquirer with a card besides its own data. */
export interface CardCircumstances {
  /** Of a co-badged card; undefined: as the network chooses. */
  selectedBrand?: string | undefined;
  /** For address verification. */
  billingAddress?: BillingAddress | undefined;
  cardholder?: Cardholder | undefined;
}

/** What goes with a card that pays. */
export interface ChargeCircumstances extends CardCircumstances {
  /** In how many monthly parts the buyer pays; undefined: in one. */
  installments?: number | undefined;
}

export interface AuthorizeCall extends ChargeCircumstances {
  operationId: string;
  paymentId: string;
  merchantId: string;
  currency: string;
  amountMinor: bigint;
  card: CardData;
  /** MERCHANT: the buyer is not there. */
  initiator?: 'CUSTOMER' | 'MERCHANT' | undefined;
  /** Of a merchant's charge, and of a stored card: the network's id of the first payment. */
  previousTransactionId?: string | undefined;
  /** How 3-D Secure ended, where it was asked. */
  authentication?: ProvenAuthentication | undefined;
  /** The exemption from strong authentication that is asked for. */
  exemption?: Exemption | undefined;
}

/** A call on an authorisation. */
export interface MoneyCall {
  operationId: string;
  authorizationId: string;
  currency: string;
  amountMinor: bigint;
}

export interface VerifyCall extends CardCircumstances {
  operationId: string;
  merchantId: string;
  card: CardData;
}

/**
 * Whoever moves the money. Every call may be repeated with its operation id. No method throws for an answer
 * that did not come: that is the outcome UNKNOWN.
 */
export interface Acquirer {
  authorize(call: AuthorizeCall): Promise<Outcome>;
  /** `isFinal`: the rest is released. */
  capture(call: MoneyCall & { isFinal: boolean }): Promise<Outcome>;
  /** Holds more. */
  increment(call: MoneyCall): Promise<Outcome>;
  /** Releases what is held and not taken. */
  void(call: Pick<MoneyCall, 'operationId' | 'authorizationId'>): Promise<Outcome>;
  /** Gives back what was captured. */
  refund(call: MoneyCall): Promise<Outcome>;
  /** Checks a card and holds nothing, so that an answer which did not come leaves nothing to settle. */
  verify(call: VerifyCall): Promise<Outcome>;
  /** NOT_RECEIVED: the acquirer has never seen this operation. */
  inquire(operationId: string): Promise<Outcome | { readonly kind: 'NOT_RECEIVED' }>;
  /**
   * Makes sure that a merchant's operation which was never received does not happen any more: declined, unless it was
   * received.
   */
  abandon(call: { operationId: string; merchantId: string }): Promise<Outcome>;
}

/** Where disputes are told of and answered. Every call may be repeated; undefined: no answer. None throws. */
export interface DisputeDesk {
  /** What changed behind a place; of one merchant, or of all. */
  changes(wanted: { after: string | undefined; merchantId?: string }): Promise<DisputePage | undefined>;
  /** Both tell the dispute as it then stands, which may be in another way than was wanted. */
  accept(networkDisputeId: string, reason: AcceptReason): Promise<NetworkDispute | undefined>;
  defend(networkDisputeId: string, evidence: string): Promise<NetworkDispute | undefined>;
}

/**
 * What comes back for an AReq. NONE: nothing in time, or an answer of another transaction. BROKEN: something that is no
 * answer; `fields`: what of it is wrong, without what was in them.
 */
export type AReqAnswer =
  | { readonly kind: 'ARes'; readonly message: ARes }
  | { readonly kind: 'Erro'; readonly message: Erro }
  | { readonly kind: 'NONE'; readonly why: 'SILENT' | 'OTHER_TRANSACTION' }
  | { readonly kind: 'BROKEN'; readonly fields: string };

/** The card schemes' way to the issuer's 3-D Secure. */
export interface DirectoryServer {
  /** Never throws. */
  authenticate(request: AReq): Promise<AReqAnswer>;
  /** Says what was wrong with an answer; nobody waits for that, and nothing is answered to it. Never throws. */
  report(error: Erro): Promise<void>;
  /** Which cards take part. Undefined: no answer, or none that we understand. Never throws. */
  cardRanges(request: PReq): Promise<PRes | undefined>;
}

/** What the directory server told of cards, kept in memory: nobody waits for it. */
export interface CardRanges {
  /** The version to speak for a card, and its issuer's method page, where there is one. */
  rangeOf(cardNumber: string): Pick<Asking, 'messageVersion' | 'methodUrl'>;
}

/** What of a card proves that its holder is there, and must not be stored (PCI DSS 3.3.1). */
export interface CardSecrets {
  readonly cvv?: string | undefined;
  /** Of Korean cards. */
  readonly passwordDigits?: string | undefined;
}

/**
 * Secrets of cards whose buyers are being authenticated, in memory and nowhere else: the authorisation goes without them
 * where the node that had them is gone. See decision 11.
 */
export interface KeptSecrets {
  keep(operationId: string, secrets: CardSecrets, lifeMs: number): void;
  /** Gives them and forgets them. */
  take(operationId: string): CardSecrets | undefined;
}

/** What is posted to a merchant's server. */
export interface MerchantPost {
  /** Of the merchant; a live one may not be sent everywhere. */
  readonly clientId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends the send before its time. */
  readonly signal?: AbortSignal | undefined;
}

/** Posts to a merchant's server, where that is allowed. Never throws. */
export interface MerchantHttp {
  /** How long a post may take. */
  readonly timeoutMs: number;
  post(post: MerchantPost): Promise<Reply>;
}

/** Turns a session id into the `paymentSessionData` that only we can make, and back. */
export interface SessionTokens {
  issue(sessionId: string): string;
  /** The session id, or undefined for anything that we did not issue. */
  read(sessionData: string): string | undefined;
}

/** Encrypts small secrets at rest, bound to what they belong to. */
export interface Vault {
  seal(secret: string, belongsTo: string): string;
  open(sealed: string, belongsTo: string): string;
  /** A keyed hash: the same for the same secret of the same owner, and nothing to anybody without the key. */
  fingerprint(secret: string, belongsTo: string): string;
}

/** Keeps passwords so that they cannot be read again. */
export interface Passwords {
  /** What is stored of a password; undefined: too many wait for theirs. */
  hash(password: string): Promise<string | undefined>;
  /**
   * Whether a password is the stored one. Without a stored one it takes the same time, and is not. BUSY: too many wait.
   */
  matches(password: string, stored: string | undefined): Promise<boolean | 'BUSY'>;
}

/** A merchant's keys and settings, ready for use. */
export interface MerchantKeys {
  clientId: string;
  isSandbox: boolean;
  displayName: string;
  allowedOrigins: readonly string[];
  settings: MerchantSettings;
  gatewayPrivateKey: KeyObject;
  /** The merchant's public keys, newest first. */
  publicKeys: readonly { keyVersion: string; key: KeyObject }[];
  /** Bearer keys that were not revoked. */
  apiKeys: readonly ApiKey[];
  /** What is to go wrong on purpose, in the order of their making; nothing for live clients. */
  faults: readonly StoredFault[];
}

export type { ApiKey };

/** The simulated card network's books of one merchant. Each call tells whether it was done, and never throws. */
export interface NetworkControl {
  forget(clientId: string): Promise<boolean>;
  takeSnapshot(clientId: string, name: string): Promise<boolean>;
  restoreSnapshot(clientId: string, name: string): Promise<boolean>;
  removeSnapshot(clientId: string, name: string): Promise<boolean>;
  /** The cards that it has to try, which it tells anybody; undefined where it does not answer. */
  testCards(): Promise<TestCards | undefined>;
}

/** What the control of the sandbox takes besides. */
export interface SandboxParts {
  /** Whether the sandbox can be controlled at all: the gateway has an admin key for it. */
  isControlled: boolean;
  /** The gateway's pair for merchants that this process makes: one for all of them. */
  gatewayKeyPair(): Promise<KeyPair>;
  /** A pair for one merchant, made ahead where there was time. */
  merchantKeyPair(): Promise<KeyPair>;
  /** 256 random bits in hexadecimal. */
  newSecret(): string;
  network: NetworkControl;
  /** Makes the next call of a merchant see what was changed of it just now. */
  forgetMerchant(clientId: string): void;
}

/** Keeps what is said around payments, for people who ask later what happened. Nobody waits for it, and it never throws. */
export interface Activity {
  record(entry: ActivityEntry): void;
  /** Removes some of what is too old. Returns how many entries that were. */
  forgetOld(): Promise<number>;
}

/** What the handlers work with. */
export interface Context {
  db: Db;
  insertSession: InsertSession;
  /** By which payments are judged: a sandbox merchant may have its own, see {@link Context.forMerchant}. */
  clock: Clock;
  /** The machine's own: of messages, claims and limits. */
  machineClock: Clock;
  ids: Ids;
  /** The origin that servers of merchants call; undefined where nobody said. */
  gatewayUrl(): string | undefined;
  log: Logger;
  activity: Activity;
  /** So many days the audit log is kept; undefined: for ever. */
  auditDays: number | undefined;
  tokens: SessionTokens;
  vault: Vault;
  /** Of people who sign in to the dashboard. */
  passwords: Passwords;
  /** What is known of cards by their first digits, for a merchant's mode. */
  binsFor(merchant: { clientId: string }): FindBin;
  directoryServer: DirectoryServer;
  cardRanges: CardRanges;
  cardSecrets: KeptSecrets;
  /** The acquirer for a merchant's mode; undefined for live where the operator configured none. */
  acquirerFor(merchant: { clientId: string }): Acquirer | undefined;
  merchantHttp: MerchantHttp;
  /** The disputes of the sandbox's acquirer; live merchants have none. */
  disputeDesk: DisputeDesk;
  merchantKeys(clientId: string): Promise<MerchantKeys | undefined>;
  /** The context of what happens to one merchant: with its own clock, where it is a sandbox one that has such. */
  forMerchant(merchant: { clientId: string }): Promise<Context>;
  sandbox: SandboxParts;
  /** Does what is due for one merchant at a time of its own, and tells what that was. */
  runDueFor(merchant: { clientId: string; nowMs: number }, tell: (done: Happening) => void): Promise<number>;
  /** Tells the worker that something is due now. */
  wakeWorker(): void;
}
