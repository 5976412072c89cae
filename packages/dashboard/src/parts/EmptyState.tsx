import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.js';
import { useTitle } from './use-title.js';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** What to do next. */
  readonly text: string;
  /** It is all that the page has, so that its title is the page's. */
  readonly isPage?: boolean;
  readonly children?: ComponentChildren;
}

/** Where nothing is there yet. */
export function EmptyState({ icon, title, text, isPage = false, children }: EmptyStateProps) {
  useTitle(isPage ? title : undefined);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size={24} />
      </span>
      <Heading class="empty-title">{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
