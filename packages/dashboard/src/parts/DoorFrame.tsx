import type { ComponentChildren } from 'preact';
import { PreferenceSwitches } from '../shell/PreferenceSwitches.js';
import { Brand } from './Brand.js';
import { useTitle } from './use-title.js';

interface DoorFrameProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children: ComponentChildren;
}

/** A page before somebody is signed in. */
export function DoorFrame({ title, text, children }: DoorFrameProps) {
  useTitle(title);
  return (
    <div class="door">
      <main class="door-card">
        <Brand />
        <h1>{title}</h1>
        {text !== undefined && <p class="page-text">{text}</p>}
        {children}
      </main>
      <footer>
        <PreferenceSwitches />
      </footer>
    </div>
  );
}
