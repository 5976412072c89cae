/** The bank of the simulated issuer, by a name that it has in every language. */
export const bankName = 'Sandbox Bank';

/** Its mark: columns under a roof, on the sand. */
export const bankMark = `<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false"><path d="M12 2 2 7.5V10h20V7.5zM4 11.5h3V18H4zm6.5 0h3V18h-3zm6.5 0h3V18h-3z"/><path d="M2 19.5c1.7-.9 3.3-.9 5 0s3.3.9 5 0 3.3-.9 5 0 3.3.9 5 0V22H2z"/></svg>`;
