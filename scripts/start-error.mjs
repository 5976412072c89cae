// @ts-check

/** A failure that a person can mend; the message is the sentence to show, without a stack. */
export class StartError extends Error {}
