import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Icon } from '../parts/Icon.js';
import { IconButton } from '../parts/IconButton.js';
import { pathTo } from '../route/paths.js';
import { useTexts } from '../text/locale.js';
import { MerchantSwitch } from './MerchantSwitch.js';
import { Navigation } from './Navigation.js';
import { PreferenceSwitches } from './PreferenceSwitches.js';
import { useSession } from './session-context.js';

/** What stands beside every page, on a phone behind a button. */
export function Side() {
  const { nav } = useTexts();
  return (
    <div class="side-content">
      <MerchantSwitch />
      <Navigation label={nav.pages} />
      <div class="side-foot">
        <PreferenceSwitches />
        <Me />
      </div>
    </div>
  );
}

function Me() {
  const { nav } = useTexts();
  const { client } = useConsole();
  const { session, leave } = useSession();
  const signOut = useAction(async () => {
    await client.call('signOut', {});
    leave();
  });
  return (
    <div class="me">
      <a class="me-link" href={pathTo('account', {})}>
        <Icon name="person" />
        <span class="me-text">
          <span class="me-name">{session.person.name}</span>
          <span class="me-mail">{session.person.email}</span>
        </span>
      </a>
      <IconButton icon="leave" name={nav.signOut} onPress={signOut.run} />
    </div>
  );
}
