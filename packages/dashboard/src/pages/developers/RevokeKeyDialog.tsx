import { useConsole } from '../../api/console-context.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';

interface RevokeKeyDialogProps {
  readonly hint: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RevokeKeyDialog({ hint, onDone, onClose }: RevokeKeyDialogProps) {
  const { apiKeys: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  return (
    <ConfirmDialog
      title={fillText(texts.revokeTitle, { hint })}
      confirm={texts.revoke}
      done={texts.revoked}
      perform={() => client.call('revokeApiKey', { clientId, hint })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{texts.revokeText}</p>
    </ConfirmDialog>
  );
}
