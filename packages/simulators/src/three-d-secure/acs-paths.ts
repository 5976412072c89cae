/** Where the ACS listens for browsers. */
export const acsPaths = {
  challenge: '/three-d-secure/acs/challenge',
  answer: (acsTransID: string) => `/three-d-secure/acs/challenge/${acsTransID}`,
} as const;
