import { resumeEndpoint as resume } from '../notifications/resume-endpoint.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Sends to a paused URL again: all that waits is due now. */
export const resumeEndpoint: ConsoleMethod<'resumeEndpoint'> = async ({ context }, request) => {
  const waiting = await resume(context, request);
  if (waiting === undefined) return refused('CONFLICT', 'No such URL is paused.');
  return done({ count: waiting, hasMore: false });
};
