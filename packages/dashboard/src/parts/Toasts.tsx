import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import { useTexts } from '../text/locale.js';
import { IconButton } from './IconButton.js';

interface Toast {
  readonly number: number;
  readonly text: string;
}

const ToastContext = createContext<(text: string) => void>(() => undefined);

/** Long enough to be read twice. */
const shownMs = 7_000;

/** Tells in a sentence what was done; screen readers say it. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

/** Holds the live region, which has to stand there before there is something to say. */
export function ToastHost({ children }: { children: ComponentChildren }) {
  const { common } = useTexts();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const remove = (number: number): void => setToasts((all) => all.filter((toast) => toast.number !== number));
  const show = useCallback((text: string) => {
    const number = performance.now();
    setToasts((all) => [...all.slice(-2), { number, text }]);
    setTimeout(() => remove(number), shownMs);
  }, []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div class="toasts" role="status">
        {toasts.map(({ number, text }) => (
          <div key={number} class="toast">
            <span>{text}</span>
            <IconButton icon="close" name={common.close} onPress={() => remove(number)} />
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
