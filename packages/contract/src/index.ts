export * from './create-payment-session.js';
export * from './currencies.js';
export * from './fields.js';
export * from './inquiry-payment.js';
export * from './notifications.js';
export * from './payment-result-info.js';
export * from './read-message.js';
export * from './result.js';
