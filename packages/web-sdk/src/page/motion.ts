/** Plays an entrance unless the buyer asked for less motion. */
export function play(element: HTMLElement, keyframes: Keyframe[]): void {
  if (canMove(element)) element.animate(keyframes, { duration: 200, easing: 'ease-out' });
}

/** A slow pulse while something loads. */
export function pulse(element: HTMLElement): void {
  if (!canMove(element)) return;
  const animation = element.animate([{ opacity: 1 }, { opacity: 0.5 }, { opacity: 1 }], { duration: 1600 });
  // One without an end would keep the element in memory after it was removed.
  animation.onfinish = () => {
    if (element.isConnected) animation.play();
  };
}

function canMove(element: HTMLElement): boolean {
  return !prefersLessMotion() && typeof element.animate === 'function';
}

export function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
