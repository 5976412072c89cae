import { useEffect, useState } from 'preact/hooks';

export interface Connection {
  /** Whether the browser has a network at all. */
  isOnline: boolean;
  /** It came back a moment ago. */
  isBack: boolean;
}

const showBackMs = 6_000;

export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>({ isOnline: navigator.onLine, isBack: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lose = (): void => {
      clearTimeout(timer);
      setConnection({ isOnline: false, isBack: false });
    };
    const regain = (): void => {
      setConnection({ isOnline: true, isBack: true });
      timer = setTimeout(() => setConnection({ isOnline: true, isBack: false }), showBackMs);
    };
    window.addEventListener('online', regain);
    window.addEventListener('offline', lose);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', regain);
      window.removeEventListener('offline', lose);
    };
  }, []);
  return connection;
}
