import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PanelProps {
  readonly title: string;
  readonly text?: string;
  /** Beside the title. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page with a heading. */
export function Panel({ title, text, actions, children }: PanelProps) {
  const titleId = useId();
  return (
    <section class="panel" aria-labelledby={titleId}>
      <header class="panel-head">
        <h2 id={titleId}>{title}</h2>
        {actions}
      </header>
      {text !== undefined && <p class="panel-text">{text}</p>}
      {children}
    </section>
  );
}
