import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { FormDialog } from '../parts/FormDialog.js';
import { useToast } from '../parts/Toasts.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import type { Member } from './MemberTable.js';

interface RemoveMemberDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Asks before a member is taken out. */
export function RemoveMemberDialog({ member, onClose, onRemoved }: RemoveMemberDialogProps) {
  const { team } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const { personId, name, email } = member;
  const action = useAction(async () => {
    await client.call('removeMember', { clientId, personId });
    toast(fillText(team.removed, { name }));
    onRemoved();
    onClose();
  });
  return (
    <FormDialog
      title={fillText(team.removeTitle, { name })}
      confirm={fillText(team.removeWho, { name })}
      action={action}
      onClose={onClose}
      isDanger
    >
      <p>{fillText(team.removeText, { email })}</p>
    </FormDialog>
  );
}
