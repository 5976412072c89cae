import { Button } from '../parts/Button.js';
import { Code } from '../parts/Code.js';
import { Dialog } from '../parts/Dialog.js';
import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';

interface InvitedDialogProps {
  readonly path: string;
  readonly email: string;
  readonly onClose: () => void;
}

/** The link of an invitation, which is not shown again. */
export function InvitedDialog({ path, email, onClose }: InvitedDialogProps) {
  const { team, common } = useTexts();
  return (
    <Dialog title={team.linkTitle} onClose={onClose}>
      <div class="dialog-body">
        <p>{fillText(team.linkText, { email })}</p>
        <div class="shown-once">
          <Code value={window.location.origin + path} what={team.link} />
        </div>
      </div>
      <footer class="dialog-actions">
        <Button look="primary" onPress={onClose}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  );
}
