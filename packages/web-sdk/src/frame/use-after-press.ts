import { useEffect, useRef } from 'preact/hooks';

/** Until its release a press may become a click; whatever ends it lets go of what waits. */
const releases = ['mouseup', 'pointercancel', 'dragend', 'keydown'];

/**
 * Gives what runs an action once no button of a mouse or finger is down, which is mostly at once. A press takes focus from
 * a field before it is a click: a mistake that the field tells then moves what is below it, and would carry the pay button
 * away from under the pointer, so that nothing happened.
 */
export function useAfterPress(): (action: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const press = (): void => {
      isPressed.current = true;
    };
    const release = (): void => {
      isPressed.current = false;
      waiting.current.splice(0).forEach((action) => action());
    };
    window.addEventListener('mousedown', press, true);
    releases.forEach((type) => window.addEventListener(type, release, true));
    return () => {
      window.removeEventListener('mousedown', press, true);
      releases.forEach((type) => window.removeEventListener(type, release, true));
    };
  }, []);

  return (action) => {
    if (isPressed.current) waiting.current.push(action);
    else action();
  };
}
