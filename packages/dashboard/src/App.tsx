import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ConsoleContext } from './api/console-context.js';
import { ErrorState } from './parts/ErrorState.js';
import { Loading } from './parts/Loading.js';
import { ToastHost } from './parts/Toasts.js';
import { InvitationPage } from './pages/InvitationPage.js';
import { RecoveryPage } from './pages/RecoveryPage.js';
import { SignInPage } from './pages/SignInPage.js';
import { keepLanguage, keepTheme, readLanguage, readTheme, showTheme } from './preferences.js';
import { matchPath } from './route/match-path.js';
import { RouteContext } from './route/route-context.js';
import { useBrowserLocation } from './route/browser-location.js';
import { PreferencesContext, type Preferences } from './shell/preferences-context.js';
import { SessionContext } from './shell/session-context.js';
import { SignedInPages } from './shell/SignedInPages.js';
import { useSignedIn, type SessionKeeper } from './shell/use-signed-in.js';
import { LocaleContext, localeOf, type Locale } from './text/locale.js';

/** The console: who sits before it, and the page that the address names. */
export function App() {
  const { locale, preferences } = usePreferences();
  const keeper = useSignedIn();
  const { path, search } = useBrowserLocation();
  const route = useMemo(() => ({ ...matchPath(path), path, search }), [path, search]);
  return (
    <LocaleContext.Provider value={locale}>
      <PreferencesContext.Provider value={preferences}>
        <ConsoleContext.Provider value={keeper.access}>
          <RouteContext.Provider value={route}>
            <ToastHost>
              <Entrance name={route.name} keeper={keeper} />
            </ToastHost>
          </RouteContext.Provider>
        </ConsoleContext.Provider>
      </PreferencesContext.Provider>
    </LocaleContext.Provider>
  );
}

/** Whoever has a link comes in by that, signed in or not. */
function Entrance({ name, keeper }: { name: string | undefined; keeper: SessionKeeper }) {
  switch (name) {
    case 'invitation':
      return <InvitationPage onEnter={keeper.enter} />;
    case 'recovery':
      return <RecoveryPage onEnter={keeper.enter} />;
    default:
      return <Door {...keeper} />;
  }
}

/** Whoever is not signed in does that first, and is where the address leads then. */
function Door({ state, enter, leave, read }: SessionKeeper) {
  switch (state.kind) {
    case 'reading':
      return <Loading />;
    case 'failed':
      return (
        <main class="alone">
          <ErrorState isPage error={state.error} onRetry={read} />
        </main>
      );
    case 'out':
      return <SignInPage onEnter={enter} />;
    case 'in':
      return (
        <SessionContext.Provider value={{ session: state.session, replace: enter, leave }}>
          <SignedInPages />
        </SessionContext.Provider>
      );
  }
}

function usePreferences(): { locale: Locale; preferences: Preferences } {
  const [locale, setLocale] = useState(() => localeOf(readLanguage()));
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    document.documentElement.lang = locale.tag;
  }, [locale]);
  const chooseTheme = useCallback<Preferences['chooseTheme']>((chosen) => {
    keepTheme(chosen);
    showTheme(chosen);
    setTheme(chosen);
  }, []);
  const chooseLanguage = useCallback<Preferences['chooseLanguage']>((chosen) => {
    keepLanguage(chosen);
    setLocale(localeOf(chosen));
  }, []);
  return { locale, preferences: { theme, chooseTheme, chooseLanguage } };
}
