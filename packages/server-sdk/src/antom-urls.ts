/**
 * Antom's own endpoints, for `gatewayUrl`: sandbox and production share a host, and the client id (or the API key)
 * chooses between them. Source: `EndPointConstants` of Antom's Java SDK, which calls them SG, US and DE.
 */
export const antomUrls = {
  /** Asia. */
  SG: 'https://open-sea-global.alipay.com',
  /** North America. */
  NA: 'https://open-na-global.alipay.com',
  /** Europe. */
  EU: 'https://open-de-global.alipay.com',
} as const;
