/** From when until when something is looked for, in epoch milliseconds; a day begins at midnight, UTC. */
export function periodOf({ from, until }: { from?: string | undefined; until?: string | undefined }): {
  fromMs: number | undefined;
  untilMs: number | undefined;
} {
  return { fromMs: timeOf(from), untilMs: timeOf(until) };
}

function timeOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment);
}
