import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { Field } from '../../parts/Field.js';
import { FormDialog } from '../../parts/FormDialog.js';
import { useToast } from '../../parts/Toasts.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { faultOf, fieldsOfKind, firstFault, type FaultForm, type FaultKind } from './fault-form.js';
import { FaultFieldControl } from './FaultFieldControl.js';

interface CreateFaultDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what is to go wrong, for what, and how long. */
export function CreateFaultDialog({ onDone, onClose }: CreateFaultDialogProps) {
  const { faults: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const [form, setForm] = useState<FaultForm>(firstFault);
  const action = useAction(async () => {
    await client.call('createFault', faultOf(clientId, form));
    toast(texts.created);
    onDone();
    onClose();
  });
  return (
    <FormDialog title={texts.create} confirm={texts.create} action={action} onClose={onClose}>
      <KindField kind={form.kind} onChoose={(kind) => setForm({ ...form, kind })} />
      {fieldsOfKind[form.kind].map((field) => (
        <FaultFieldControl
          key={field}
          field={field}
          value={form[field]}
          onValue={(value) => setForm({ ...form, [field]: value })}
        />
      ))}
    </FormDialog>
  );
}

function isKind(kind: string): kind is FaultKind {
  return Object.hasOwn(fieldsOfKind, kind);
}

const kinds = Object.keys(fieldsOfKind).filter(isKind);

function KindField({ kind, onChoose }: { kind: FaultKind; onChoose: (kind: FaultKind) => void }) {
  const { faults: texts } = useTexts();
  const groups = [
    { name: texts.calls, kinds: kinds.filter((one) => one.startsWith('CALL_')) },
    { name: texts.notifications, kinds: kinds.filter((one) => !one.startsWith('CALL_')) },
  ];
  return (
    <Field label={texts.kind}>
      {(control) => (
        <select
          class="control"
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            if (isKind(value)) onChoose(value);
          }}
          {...control}
        >
          {groups.map((group) => (
            <optgroup key={group.name} label={group.name}>
              {group.kinds.map((one) => (
                <option key={one} value={one}>
                  {texts.kinds[one]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
