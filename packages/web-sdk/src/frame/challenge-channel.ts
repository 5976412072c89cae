import { challengeChannel } from '@tillgate/contract/frame';

/**
 * Hears from the gateway's last page of a challenge, which is of our origin though of another frame, that the buyer is
 * through. Missing before iOS 15.4: there the form finds out when it asks the next time.
 */
export function onChallengeOver(heard: () => void): () => void {
  if (!('BroadcastChannel' in window)) return () => undefined;
  const channel = new BroadcastChannel(challengeChannel);
  channel.onmessage = heard;
  return () => {
    channel.close();
  };
}
