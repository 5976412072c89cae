import { goBackOr } from '../route/browser-location.js';
import { Icon } from './Icon.js';

/** Back to a list, as it was left with its filters; the list as a whole where there is nothing to go back to. */
export function BackLink({ to, text }: { to: string; text: string }) {
  return (
    <a
      class="back-link"
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goBackOr(to);
      }}
    >
      <Icon name="back" size={16} />
      <span>{text}</span>
    </a>
  );
}
