/** Whether a key press asks to leave; Escape that ends an input method's composition does not. */
export function isEscape(event: KeyboardEvent): boolean {
  return event.key === 'Escape' && !event.isComposing && !isOfInputMethod(event);
}

/** Older browsers send the key that an input method took with this code and without `isComposing`. */
function isOfInputMethod({ keyCode }: { keyCode: number }): boolean {
  return keyCode === 229;
}
