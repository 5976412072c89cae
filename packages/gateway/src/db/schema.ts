import type { ColumnType } from 'kysely';

/** A 64-bit integer: read as bigint, written as bigint or number. */
type Integer = ColumnType<bigint, bigint | number, bigint | number>;
/** A column with a default. */
type Defaulted = ColumnType<string, string | undefined, string>;
type NullableInteger = ColumnType<bigint | null, bigint | number | null, bigint | number | null>;

/** Times are epoch milliseconds, amounts whole minor units; JSON and PEM are text. */
export interface Schema {
  merchant: {
    client_id: string;
    display_name: string;
    /** JSON array of origins whose pages may frame the card form. */
    allowed_origins: string;
    /** The gateway's private key for this merchant, sealed. */
    gateway_private_key: string;
    gateway_public_key: string;
    /** JSON of `MerchantSettings`. */
    settings: Defaulted;
    created_at: Integer;
    /** What the ids of a sandbox merchant are made of; null: they are random. */
    id_seed: ColumnType<string | null, string | null | undefined, string | null>;
  };
  /** Bearer keys, by the hash of the whole key; the key itself is kept nowhere. */
  api_key: {
    key_hash: string;
    client_id: string;
    /** STANDARD or RESTRICTED. */
    kind: string;
    /** The last characters of the key, for people to tell keys apart. */
    hint: string;
    /** JSON arrays; an empty one allows all. */
    allowed_methods: string;
    allowed_addresses: string;
    created_at: Integer;
    revoked_at: NullableInteger;
  };
  /** What is to go wrong for a sandbox merchant, its error scenarios among them. */
  sandbox_fault: {
    fault_id: string;
    client_id: string;
    kind: string;
    /** The wire method or the type of notification; null: any. */
    target: string | null;
    payment_request_id: string | null;
    /** JSON of what belongs to one kind only. */
    details: string;
    /** How often it still happens; null: any number of times. */
    times_left: NullableInteger;
    ends_at: NullableInteger;
    created_at: Integer;
  };
  sandbox_snapshot: {
    client_id: string;
    name: string;
    /** All rows of the merchant: JSON, compressed, in base64. */
    content: string;
    created_at: Integer;
  };
  /** Sandbox merchants with a time of their own; without a row it is the machine's. */
  sandbox_clock: {
    client_id: string;
    /** Ahead of the machine's clock by this much, where it is not frozen. */
    offset_ms: Integer;
    /** Where it stands still; null: it runs. */
    frozen_at: NullableInteger;
    /** Until this time of the machine somebody moves the clock, and does what is due; the worker keeps away. */
    held_until: Integer;
  };
  merchant_key: {
    client_id: string;
    key_version: string;
    public_key: string;
    created_at: Integer;
  };
  payment_session: {
    session_id: string;
    client_id: string;
    payment_request_id: string;
    currency: string;
    amount: Integer;
    capture_mode: string;
    reference_order_id: string;
    order_description: string;
    merchant_display_name: string | null;
    redirect_url: string;
    notify_url: string | null;
    created_at: Integer;
    expires_at: Integer;
    closed_at: NullableInteger;
    /** SESSION: by createPaymentSession, paid in a form; API: by pay. */
    source: Defaulted;
    /** JSON of `SessionDetails`. */
    details: Defaulted;
  };
  payment: {
    payment_id: string;
    client_id: string;
    payment_request_id: string;
    session_id: string;
    currency: string;
    amount: Integer;
    capture_mode: string;
    created_at: Integer;
    source: Defaulted;
    /** JSON of what the merchant wants to hear again. */
    details: Defaulted;
    /** When funds that are held and not taken are released; null while there are none. */
    release_at: NullableInteger;
    /** When the form was told how it ended, where a fault waits for that. */
    form_told_at: ColumnType<bigint | null, bigint | number | null | undefined, bigint | number | null>;
  };
  /** What lists show of a payment, computed from it whenever it changes; see `domain/summary.ts`. */
  payment_summary: {
    payment_id: string;
    client_id: string;
    payment_request_id: string;
    reference_order_id: string;
    state: string;
    result_code: string;
    currency: string;
    amount: Integer;
    authorized: Integer;
    captured: Integer;
    refunded: Integer;
    brand: string | null;
    last_four: string | null;
    country: string | null;
    buyer_id: string | null;
    buyer_name: string | null;
    buyer_email: string | null;
    /** As they are looked for: in lower case; of the name the hexadecimal, so that a range finds what begins with a text. */
    buyer_id_key: string | null;
    buyer_name_key: string | null;
    buyer_email_key: string | null;
    created_at: Integer;
    changed_at: Integer;
    /** Counts the changes of a merchant's payments: whoever follows them reads what has a higher number. */
    change_no: Integer;
  };
  operation: {
    operation_id: string;
    payment_id: string;
    sequence: Integer;
    kind: string;
    state: string;
    amount: Integer;
    result_code: string | null;
    /** JSON of `paymentResultInfo`. */
    card_result: string | null;
    created_at: Integer;
    settled_at: NullableInteger;
    /** When the worker is to look after an operation that is still PROCESSING. */
    next_check_at: NullableInteger;
    client_id: string | null;
    /** The merchant's id of a capture, refund or increment; unique for its client and kind. */
    request_id: string | null;
    /** The authorisation that it is about, or the capture of a refund. */
    reference_id: string | null;
    /** JSON of what belongs to one kind only. */
    details: Defaulted;
  };
  /** 3-D Secure before an authorisation, or before a card is stored. */
  authentication: {
    /** Of the authorisation, or of the verification of a card to store. */
    operation_id: string;
    client_id: string;
    /** PAYMENT or VAULTING. */
    subject: string;
    /** Of the payment session, or of the vaulting. */
    session_id: string;
    server_trans_id: string;
    /** Names its pages in addresses; unguessable. */
    page_id: string;
    /** BUYER, METHOD, METHOD_OVER, ASKING, CHALLENGE, ENDED or DONE. */
    state: string;
    /** JSON of `Asking`. */
    asking: string | null;
    /** JSON of `Challenge`. */
    challenge: string | null;
    /** JSON of `AuthenticationResult`. */
    result: string | null;
    /** The card without its security code, what goes with it, and the buyer's browser, sealed; null once it is used. */
    sealed_charge: string | null;
    created_at: Integer;
    /** When the step that runs is given up. */
    expires_at: Integer;
    /** When the worker is to look after it; null once nothing follows. */
    next_check_at: NullableInteger;
  };
  /** What an approval that is awaited is told with; erased once the operation is settled. */
  awaited_facts: {
    operation_id: string;
    /** A card to store, without its security code; the token of a stored one; the merchant's own 3-D Secure. Sealed. */
    sealed_facts: string;
    created_at: Integer;
  };
  stored_card: {
    token: string;
    client_id: string;
    /** Number, expiry and holder, sealed; null once deleted. */
    sealed_card: string | null;
    /** Keyed hash of the number: one token for one card of a merchant. Empty once deleted, like the expiry. */
    fingerprint: string;
    /** JSON of `PaymentResultInfo`: the facts of the card; its last four digits once deleted. */
    card_result: string;
    last_four: ColumnType<string | null, string | null | undefined, string | null>;
    expiry_month: string;
    expiry_year: string;
    created_at: Integer;
    deleted_at: NullableInteger;
    /** PAYMENT or VAULTING, and its id: in which the card was first stored; null: nobody kept it. */
    stored_by: ColumnType<string | null, string | null | undefined, string | null>;
    stored_by_id: ColumnType<string | null, string | null | undefined, string | null>;
  };
  vaulting: {
    vaulting_id: string;
    client_id: string;
    vaulting_request_id: string;
    redirect_url: string;
    notify_url: string | null;
    details: string;
    state: string;
    result_code: string | null;
    token: string | null;
    created_at: Integer;
    expires_at: Integer;
    settled_at: NullableInteger;
    /** Why the last card was not stored; null while one is on its way. */
    declined_code: ColumnType<string | null, string | null | undefined, string | null>;
    /** How many cards were sent to be verified. */
    attempts: ColumnType<bigint, bigint | number | undefined, bigint | number>;
  };
  dispute: {
    dispute_id: string;
    client_id: string;
    payment_id: string;
    /** The acquirer's id of it. */
    network_dispute_id: string;
    state: string;
    currency: string;
    amount: Integer;
    /** JSON of what of `DisputeFacts` has no column. */
    facts: string;
    /** JSON of `DisputeProgress`. */
    progress: string;
    created_at: Integer;
    defense_due_at: Integer;
    /** When the merchant is alerted, then when its time is over; null once it is answered. */
    next_check_at: NullableInteger;
  };
  dispute_evidence: {
    dispute_id: string;
    client_id: string;
    /** A document in base64, as the merchant gave it. */
    evidence: string;
    created_at: Integer;
  };
  delivery: {
    delivery_id: string;
    client_id: string;
    payment_id: string | null;
    operation_id: string;
    notify_type: string;
    url: string;
    body: string;
    state: string;
    attempts: Integer;
    next_attempt_at: Integer;
    claimed_until: Integer;
    created_at: Integer;
    /** What it waits for, as `HeldFor`; null: its time. */
    held_for: ColumnType<string | null, string | null | undefined, string | null>;
    /** Host and port of the URL, and the URL without its query; empty of what ended before there were these. */
    host: Defaulted;
    endpoint: Defaulted;
    /** Those of all `attempts` that were made for the schedule. */
    scheduled_attempts: ColumnType<bigint, bigint | number | undefined, bigint | number>;
    /** When it is to be sent because somebody asked for that; null: nobody did. */
    resend_at: ColumnType<bigint | null, bigint | number | null | undefined, bigint | number | null>;
    /** Counts the changes of a merchant's notifications, as `payment_summary` does those of its payments. */
    change_no: ColumnType<bigint, bigint | number | undefined, bigint | number>;
  };
  /** Who signs in to the dashboard. */
  console_person: {
    person_id: string;
    email: string;
    name: string;
    /** scrypt, with its parameters. */
    password_hash: string;
    /** Of the authenticator, sealed; null: none is asked for. */
    totp_secret: string | null;
    /** One that was not confirmed by a code yet, sealed. */
    totp_pending: string | null;
    /** The last time step whose code was used; a code works once. */
    totp_last_step: NullableInteger;
    created_at: Integer;
    /** Of the operator's link by which a new password is set; null: there is none. */
    recovery_hash: string | null;
    /** Until then that link is good. */
    recovery_until: NullableInteger;
  };
  /** What helps whoever lost an authenticator; each row is deleted when it is used. */
  console_recovery_code: {
    person_id: string;
    code_hash: string;
  };
  /** A person has one role for every merchant, or one for each of some. */
  console_membership: {
    person_id: string;
    /** `*`: every merchant. */
    client_id: string;
    role: string;
    created_at: Integer;
  };
  /** A link that is good once. */
  console_invitation: {
    invitation_id: string;
    token_hash: string;
    /** Null: whoever accepts says it; only of a gateway without an owner. */
    email: string | null;
    client_id: string;
    role: string;
    invited_by: string | null;
    created_at: Integer;
    expires_at: Integer;
  };
  console_session: {
    session_hash: string;
    person_id: string;
    created_at: Integer;
    last_seen_at: Integer;
  };
  /** How often somebody tried a password or a code, by what is limited. */
  console_try: {
    try_key: string;
    tries: Integer;
    last_at: Integer;
    /** Until then no other try is taken. */
    waits_until: Integer;
  };
  console_audit: {
    /** Begins with the time, so that entries sort by it. */
    entry_id: string;
    /** What it is about: a client id, a person's id, or `*` for the gateway. */
    scope: string;
    at: Integer;
    who: string;
    what: string;
    /** JSON. */
    details: string;
    outcome: string;
    from_address: string;
  };
  /** What was said around payments and vaultings: calls of the wire API, what the form told, messages. Nothing secret. */
  activity: {
    activity_id: string;
    client_id: string;
    /** API_CALL, FORM, THREE_D_SECURE or VERIFICATION. */
    kind: string;
    /** The wire method, the event of the form, the message, or the network's answer. */
    name: string;
    payment_request_id: string | null;
    payment_id: string | null;
    vaulting_request_id: ColumnType<string | null, string | null | undefined, string | null>;
    /** Of a call. */
    result_code: string | null;
    result_status: string | null;
    /** JSON of what belongs to one kind only. */
    details: string;
    /** By the merchant's clock. */
    at: Integer;
    /** By the machine's; how old it is counts from here. */
    recorded_at: Integer;
  };
  delivery_attempt: {
    delivery_id: string;
    attempt: Integer;
    started_at: Integer;
    duration_ms: Integer;
    http_status: NullableInteger;
    response_body: string | null;
    error: string | null;
    /** SCHEDULE or RESEND. */
    cause: Defaulted;
    /** JSON object; null: nothing was sent, or nobody kept it. */
    request_headers: ColumnType<string | null, string | null | undefined, string | null>;
  };
  /** What is known of a URL, without its query, to which notifications of a merchant were sent. */
  endpoint: {
    client_id: string;
    url: string;
    /** When the first of the `failures` in a row was; null: the last send was received. */
    failing_since: NullableInteger;
    failures: Integer;
    /** To the minute. */
    last_success_at: NullableInteger;
    last_failure_at: NullableInteger;
    last_error: string | null;
    /** Null: notifications are sent there. */
    paused_at: NullableInteger;
    pause_reason: string | null;
  };
  /** What somebody should look at. */
  alert: {
    alert_id: string;
    client_id: string;
    /** DELIVERY_DEAD or ENDPOINT_PAUSED. */
    kind: string;
    /** The id of the delivery, or the URL of the endpoint. */
    subject: string;
    /** JSON of what belongs to one kind only. */
    details: string;
    created_at: Integer;
    /** When what it is about was mended, or somebody put it away; null: it stands. */
    resolved_at: NullableInteger;
  };
}
