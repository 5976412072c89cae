/** A browser that is not Chromium, as far as the journeys need it. Selectors are CSS. */
export interface Engine {
  /** Its name and version. */
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs the body of a function in what is looked at; a promise is waited for. */
  run(body: string): Promise<unknown>;
  /** Looks into the frame that a selector finds; without one, at the page itself. */
  lookInto(selector?: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  clear(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Presses and releases keys one after the other, wherever the focus is. */
  press(keys: readonly Key[]): Promise<void>;
  close(): Promise<void>;
}

/** A key that writes nothing by itself, or a character. */
export type Key = 'Tab' | 'Enter' | 'Escape' | { character: string };

/** Asks again until the answer is true. Throws an Error that says what was waited for. */
export async function until(what: string, ask: () => Promise<unknown>): Promise<void> {
  const endsAtMs = Date.now() + 30_000;
  while ((await ask().catch(() => false)) !== true) {
    if (Date.now() > endsAtMs) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
