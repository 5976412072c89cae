import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { RowButton } from '../../parts/RowButton.js';
import { useToast } from '../../parts/Toasts.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';

interface DeleteFaultButtonProps {
  readonly faultId: string;
  readonly onDeleted: () => void;
}

/** Takes a fault back, at once: it can be made again. */
export function DeleteFaultButton({ faultId, onDeleted }: DeleteFaultButtonProps) {
  const { faults: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const action = useAction(async () => {
    await client.call('deleteFault', { clientId, faultId });
    toast(texts.deleted);
    onDeleted();
  });
  const name = fillText(texts.deleteWho, { number: faultId.slice(0, 8) });
  return (
    <>
      <RowButton text={texts.delete} name={name} onPress={action.run} />
      <ErrorNote error={action.error} />
    </>
  );
}
