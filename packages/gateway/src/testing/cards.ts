/** Cards of the simulated network, by what they do; the whole table is in its package. */
export const cards = {
  approved: '4054695723100768',
  mastercard: '5162774114974622',
  korean: '9490220011669217',
  declined: '4054690000000054',
  noIncrement: '4006055482525268',
  pending: '5162770000000746',
  pendingThenDeclined: '5162770000000753',
  replyLost: '5162770000000720',
  requestLost: '5162770000000738',
  softDeclined: '4054690000000708',
  softDeclinedY: '4054693100000016',
  softDeclinedN: '4054693100000032',
  /** Their holders dispute every capture. */
  disputed: '4054695000000038',
  disputedAndWon: '4054695000000012',
  disputedAndLost: '4054695000000020',
  notDefendable: '4054695000000046',
  copyAskedFor: '4054695000000053',
} as const;

/** Cards by how 3-D Secure begins, where it is asked; with all others it begins with a challenge. */
export const authenticationCards = {
  Y: '4054693000000017',
  C: '4054693000000025',
  N: '4054693000000033',
  A: '4054693000000041',
  U: '4054693000000058',
  R: '4054693000000066',
  I: '4054693000000074',
  mastercardY: '5162773000000013',
  mastercardC: '5162773000000021',
  mastercardA: '5162773000000047',
  mastercardI: '5162773000000070',
} as const;

/** Cards whose issuer has a method page, by that and by how 3-D Secure begins after it. */
export const methodCards = {
  quickY: '4054693200000114',
  quickC: '4054693200000122',
  slowY: '4054693200000213',
  silentY: '4054693200000312',
  silentC: '4054693200000320',
} as const;

/** Cards of issuers, and of a directory server, with which something goes wrong. */
export const mishapCards = {
  challengeBroken: '4054693400000013',
  resultsTwice: '4054693400000112',
  resultsNever: '4054693400000138',
  erro: '4054693500000012',
  noAnswer: '4054693500000020',
  brokenAnswer: '4054693500000038',
} as const;

/** Cards that are approved, and of which one later step goes wrong. */
export const captureCards = {
  PROCESS_FAIL: '5162770000000712',
  USER_NOT_EXIST: '5162770100000422',
  USER_BALANCE_NOT_ENOUGH: '5162770100000513',
  USER_AMOUNT_EXCEED_LIMIT: '5162770100000612',
  RISK_REJECT: '5162770100000836',
  USER_STATUS_ABNORMAL: '5162770100001628',
  replyLost: '5162770100000729',
  firstRequestLost: '5162770100000737',
  pending: '5162770100000745',
  pendingThenDeclined: '5162770100000752',
} as const;

export const refundCards = {
  RISK_REJECT: '5162770200000835',
  PROCESS_FAIL: '5162770200000967',
  MERCHANT_BALANCE_NOT_ENOUGH: '5162770200001510',
  replyLost: '5162770200000728',
  firstRequestLost: '5162770200000736',
  pending: '5162770200000744',
  pendingThenDeclined: '5162770200000751',
} as const;

export const voidCards = {
  PROCESS_FAIL: '5162770300000966',
  replyLost: '5162770300000727',
  firstRequestLost: '5162770300000735',
  pending: '5162770300000743',
} as const;

export const incrementCards = {
  INVALID_AMOUNT: '5162770400000130',
  PAYMENT_AMOUNT_EXCEED_LIMIT: '5162770400001617',
  replyLost: '5162770400000726',
  firstRequestLost: '5162770400000734',
  pending: '5162770400000742',
  pendingThenDeclined: '5162770400000759',
} as const;
