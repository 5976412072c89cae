/** Plays an entrance or exit unless the buyer asked for less motion; calls back when it is over. */
export function play(element: HTMLElement, keyframes: Keyframe[], onEnd?: () => void): void {
  if (prefersLessMotion() || typeof element.animate !== 'function') {
    onEnd?.();
    return;
  }
  const animation = element.animate(keyframes, { duration: 200, easing: 'ease-out' });
  if (onEnd) animation.onfinish = animation.oncancel = onEnd;
}

/** A slow pulse while something loads. */
export function pulse(element: HTMLElement): void {
  if (prefersLessMotion() || typeof element.animate !== 'function') return;
  const animation = element.animate([{ opacity: 1 }, { opacity: 0.5 }, { opacity: 1 }], { duration: 1600 });
  // One without an end would keep the element in memory after it was removed.
  animation.onfinish = () => {
    if (element.isConnected) animation.play();
  };
}

export function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
