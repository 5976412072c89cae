import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { TextField } from '../../parts/Field.js';
import { FormDialog } from '../../parts/FormDialog.js';
import { useTexts } from '../../text/locale.js';
import { SecretsDialog } from './SecretsDialog.js';

interface CreateMerchantDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Makes a merchant for tests, and shows its secrets this once. */
export function CreateMerchantDialog({ onDone, onClose }: CreateMerchantDialogProps) {
  const { sandboxMerchants: texts } = useTexts();
  const { client } = useConsole();
  const [displayName, setDisplayName] = useState('');
  const [clientId, setClientId] = useState('');
  const [seed, setSeed] = useState('');
  const [created, setCreated] = useState<ConsoleAnswer<'createSandboxMerchant'>>();
  const action = useAction(async () => {
    setCreated(await client.call('createSandboxMerchant', filled({ displayName, clientId, seed })));
    onDone();
  });
  if (created) return <Secrets created={created} onClose={onClose} />;
  return (
    <FormDialog title={texts.createTitle} confirm={texts.create} action={action} onClose={onClose}>
      <TextField label={texts.nameField} value={displayName} onText={setDisplayName} maxLength={64} />
      <TextField
        label={texts.idField}
        value={clientId}
        onText={setClientId}
        hint={texts.idHint}
        maxLength={64}
        spellcheck={false}
      />
      <TextField label={texts.seedField} value={seed} onText={setSeed} hint={texts.seedHint} maxLength={64} />
    </FormDialog>
  );
}

/** Without the fields that were left empty. */
function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  const trimmed = Object.entries(fields).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

interface SecretsProps {
  readonly created: ConsoleAnswer<'createSandboxMerchant'>;
  readonly onClose: () => void;
}

function Secrets({ created, onClose }: SecretsProps) {
  const { sandboxMerchants: texts } = useTexts();
  const { clientId, apiKey, privateKey, gatewayPublicKey } = created;
  return (
    <SecretsDialog
      title={texts.made}
      text={texts.madeText}
      secrets={[
        { name: texts.clientId, value: clientId },
        { name: texts.apiKey, value: apiKey },
        ...(privateKey === undefined ? [] : [{ name: texts.privateKey, value: privateKey }]),
        { name: texts.gatewayKey, value: gatewayPublicKey },
      ]}
      kept={texts.kept}
      onClose={onClose}
    />
  );
}
