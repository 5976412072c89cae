import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PanelProps {
  readonly title: string;
  /** Where links within the page lead. */
  readonly id?: string;
  /** Of the title, where that is not of the page's language. */
  readonly lang?: string;
  readonly text?: string;
  /** Beside the title. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page with a heading. */
export function Panel({ title, id, lang, text, actions, children }: PanelProps) {
  const titleId = useId();
  return (
    <section class="panel" id={id} aria-labelledby={titleId}>
      <header class="panel-head">
        <h2 id={titleId} lang={lang}>
          {title}
        </h2>
        {actions}
      </header>
      {text !== undefined && <p class="panel-text">{text}</p>}
      {children}
    </section>
  );
}
