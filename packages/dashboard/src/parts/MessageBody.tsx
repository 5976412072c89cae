import { CopyButton } from './CopyButton.js';
import { prettyJson } from './pretty-json.js';

/** What was sent or answered, in lines; it scrolls by keyboard too. */
export function MessageBody({ title, body }: { title: string; body: string }) {
  return (
    <figure class="message">
      <figcaption class="message-title">
        {title}
        <CopyButton text={body} what={title} />
      </figcaption>
      <pre class="message-body" role="group" aria-label={title} tabIndex={0}>
        {body === '' ? '—' : prettyJson(body)}
      </pre>
    </figure>
  );
}
