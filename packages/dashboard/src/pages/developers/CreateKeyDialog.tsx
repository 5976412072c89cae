import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { CheckList } from '../../parts/CheckList.js';
import { FormDialog } from '../../parts/FormDialog.js';
import { linesOf } from '../../parts/lines.js';
import { Segments } from '../../parts/Segments.js';
import { TextAreaField } from '../../parts/TextAreaField.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { consoleCallNames } from './console-call-names.js';
import { SecretsDialog } from './SecretsDialog.js';
import { wireMethodNames } from './wire-names.js';

interface CreateKeyDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what a key is for, makes it, and shows it this once. */
export function CreateKeyDialog({ onDone, onClose }: CreateKeyDialogProps) {
  const { apiKeys: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const [kind, setKind] = useState('STANDARD');
  const [methods, setMethods] = useState<ReadonlySet<string>>(new Set());
  const [addresses, setAddresses] = useState('');
  const [apiKey, setApiKey] = useState<string>();
  const isRestricted = kind === 'RESTRICTED';
  const action = useAction(async () => {
    const allowedMethods = isRestricted ? [...methods] : [];
    const order = { clientId, allowedMethods, allowedAddresses: linesOf(addresses) };
    const created = await client.call('createApiKey', order);
    setApiKey(created.apiKey);
    onDone();
  });
  if (apiKey !== undefined) {
    return (
      <SecretsDialog
        title={texts.made}
        text={texts.once}
        secrets={[{ name: texts.key, value: apiKey }]}
        kept={texts.kept}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={texts.createTitle}
      confirm={texts.create}
      action={action}
      onClose={onClose}
      isIncomplete={isRestricted && methods.size === 0}
    >
      <Segments
        label={texts.kind}
        choices={Object.entries(texts.kinds).map(([value, text]) => ({ value, text }))}
        value={kind}
        onChoose={setKind}
      />
      <p>{isRestricted ? texts.restrictedText : texts.standardText}</p>
      {isRestricted && <MethodLists chosen={methods} onChange={setMethods} />}
      <TextAreaField
        label={texts.addressesField}
        value={addresses}
        onText={setAddresses}
        rows={2}
        hint={texts.addressesHint}
      />
    </FormDialog>
  );
}

interface MethodListsProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function MethodLists(props: MethodListsProps) {
  const { apiKeys: texts } = useTexts();
  return (
    <>
      <CheckList legend={texts.wire} values={wireMethodNames} {...props} />
      <CheckList legend={texts.console} values={consoleCallNames} {...props} />
    </>
  );
}
