import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { Field } from '../parts/Field.js';
import { FormDialog } from '../parts/FormDialog.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useLocale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { fillText } from '../text/texts.js';
import type { DisputeDialogProps } from './DisputeActions.js';
import { evidenceBytes, evidenceTypes, readBase64 } from './evidence.js';
import { useOutcomeAction } from './use-outcome-action.js';

/** Asks for the file that shows that the payment was right. */
export function DefendDisputeDialog({ dispute, ...props }: DisputeDialogProps) {
  const { tag, texts } = useLocale();
  const { disputes } = texts;
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const { disputeId, amount } = dispute;
  const [file, setFile] = useState<File>();
  const isFit = file !== undefined && file.size > 0 && file.size <= evidenceBytes;
  const action = useOutcomeAction(props, {
    perform: async () => {
      const evidence = file === undefined ? '' : await readBase64(file);
      return client.call('defendDispute', { clientId, disputeId, evidence });
    },
    done: disputes.defended,
  });
  const filled = { amount: moneyText(amount, tag) };
  return (
    <FormDialog
      title={disputes.defendTitle}
      confirm={fillText(disputes.defendAmount, filled)}
      action={action}
      onClose={props.onClose}
      isIncomplete={!isFit}
    >
      <p>{fillText(disputes.defendText, filled)}</p>
      <Field label={disputes.evidence} error={file && !isFit ? disputes.evidenceMissing : undefined}>
        {(control) => (
          <input
            class="control control-file"
            type="file"
            accept={evidenceTypes}
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
            {...control}
          />
        )}
      </Field>
    </FormDialog>
  );
}
