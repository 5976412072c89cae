/** Opens a page of the gateway where nobody sees or reaches it. Returns how to take it away. */
export function openHiddenFrame(address: string): () => void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = address;
  document.body.append(frame);
  return () => frame.remove();
}
