/** Shorter ones are shown as they are. */
const longest = 28;
/** Ids and addresses differ at their end more than anywhere. */
const endLength = 10;

/** A long id or address in a list: its beginning as far as there is room, and its end. Pointing at it shows the whole. */
export function MiddleClip({ text }: { text: string }) {
  if (text.length <= longest) return <span class="clip">{text}</span>;
  return (
    <span class="middle" title={text}>
      <span class="middle-start">{text.slice(0, -endLength)}</span>
      <span class="middle-end">{text.slice(-endLength)}</span>
    </span>
  );
}
