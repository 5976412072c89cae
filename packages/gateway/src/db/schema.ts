import type { ColumnType } from 'kysely';

/** A 64-bit integer: read as bigint, written as bigint or number. */
type Integer = ColumnType<bigint, bigint | number, bigint | number>;
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
    created_at: Integer;
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
  };
  delivery: {
    delivery_id: string;
    client_id: string;
    payment_id: string;
    operation_id: string;
    notify_type: string;
    url: string;
    body: string;
    state: string;
    attempts: Integer;
    next_attempt_at: Integer;
    claimed_until: Integer;
    created_at: Integer;
  };
  delivery_attempt: {
    delivery_id: string;
    attempt: Integer;
    started_at: Integer;
    duration_ms: Integer;
    http_status: NullableInteger;
    response_body: string | null;
    error: string | null;
  };
}
