/** The pages of an authentication, and where the ACS and the directory server come back to us. */
export const paths = {
  /** Frames the issuer's method page. */
  method: (pageId: string) => `/checkout/method/${pageId}`,
  methodOver: (pageId: string) => `/checkout/method/${pageId}/over`,
  /** Frames the issuer's challenge. */
  challenge: (pageId: string) => `/checkout/challenge/${pageId}`,
  challengeOver: (pageId: string) => `/checkout/challenge/${pageId}/over`,
  /** Where the buyer of a `pay` goes. */
  buyer: (pageId: string) => `/checkout/authentication/${pageId}`,
  buyerCame: (pageId: string) => `/checkout/authentication/${pageId}/begin`,
  buyerLeft: (pageId: string) => `/checkout/authentication/${pageId}/leave`,
  results: '/three-d-secure/results',
} as const;
