/** Whether the card network did its part; one without the scripting API, or that is not there, did not. */
export function networkSide(isDone: boolean): { network: 'DONE' | 'NOT_DONE' } {
  return { network: isDone ? 'DONE' : 'NOT_DONE' };
}
