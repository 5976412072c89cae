import { consoleRoles } from '@tillgate/contract/console-table';
import { useConsole } from '../api/console-context.js';
import { errorText } from '../parts/error-text.js';
import { useToast } from '../parts/Toasts.js';
import { asConsoleError } from '../api/use-call.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import type { Member } from './MemberTable.js';

/** A member's role, changed where it is shown. */
export function RoleSelect({ member, onChanged }: { member: Member; onChanged: () => void }) {
  const texts = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const { personId, name } = member;
  const choose = (value: string): void => {
    const role = consoleRoles.find((known) => known === value);
    if (!role) return;
    client
      .call('changeRole', { clientId, personId, role })
      .then(() => toast(fillText(texts.team.changedRole, { name, role: texts.roles[role] })))
      .catch((thrown: unknown) => toast(errorText(texts, asConsoleError(thrown))))
      .finally(onChanged);
  };
  return (
    <select
      class="control control-small"
      aria-label={fillText(texts.team.roleOf, { name })}
      value={member.role}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {consoleRoles.map((role) => (
        <option key={role} value={role} title={texts.roleTexts[role]}>
          {texts.roles[role]}
        </option>
      ))}
    </select>
  );
}
