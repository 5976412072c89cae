import type { ComponentChildren } from 'preact';
import { useTitle } from './use-title.js';

interface PageHeadProps {
  readonly title: string;
  /** What the browser's tab says where that is not the title. */
  readonly tabTitle?: string;
  readonly text?: string | undefined;
  /** What can be done on the page. */
  readonly children?: ComponentChildren;
}

/** The heading of a page, and the title of its tab. */
export function PageHead({ title, tabTitle = title, text, children }: PageHeadProps) {
  useTitle(tabTitle);
  return (
    <header class="page-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {text !== undefined && <p class="page-text">{text}</p>}
      </div>
      {children && <div class="page-actions">{children}</div>}
    </header>
  );
}
