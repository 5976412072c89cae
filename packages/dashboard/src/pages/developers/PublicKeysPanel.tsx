import type { Integration } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { Button } from '../../parts/Button.js';
import { Chip } from '../../parts/Chip.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { CopyButton } from '../../parts/CopyButton.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Panel } from '../../parts/Panel.js';
import { RowButton } from '../../parts/RowButton.js';
import { Time } from '../../parts/Time.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText, type Texts } from '../../text/texts.js';
import { AddKeyDialog } from './AddKeyDialog.js';

type PublicKey = Integration['publicKeys'][number];

interface PublicKeysPanelProps {
  /** Newest first. */
  readonly keys: readonly PublicKey[];
  readonly onChanged: () => void;
}

/** The merchant's keys. The newest one stays, so that its number is never given to another key. */
export function PublicKeysPanel({ keys, onChanged }: PublicKeysPanelProps) {
  const texts = useTexts();
  const { integration } = texts;
  const merchant = useMerchant();
  const [isAdding, setAdding] = useState(false);
  const [retiring, retire] = useState<string>();
  const newest = keys[0]?.keyVersion;
  const onRetire = mayCall(merchant, 'retirePublicKey') ? retire : undefined;
  const adding = mayCall(merchant, 'addPublicKey') && (
    <Button icon="plus" onPress={() => setAdding(true)}>
      {integration.addKey}
    </Button>
  );
  return (
    <Panel title={integration.keys} text={integration.keysText} actions={adding}>
      {keys.length === 0 ? (
        <p class="note note-bad">{integration.noKeys}</p>
      ) : (
        <DataTable
          caption={integration.keys}
          columns={columnsOf(texts, newest, onRetire)}
          rows={keys}
          idOf={({ keyVersion }) => keyVersion}
        />
      )}
      {isAdding && <AddKeyDialog onDone={onChanged} onClose={() => setAdding(false)} />}
      {retiring !== undefined && (
        <RetireDialog keyVersion={retiring} onDone={onChanged} onClose={() => retire(undefined)} />
      )}
    </Panel>
  );
}

function columnsOf(
  { integration: texts }: Texts,
  newest: string | undefined,
  onRetire: ((keyVersion: string) => void) | undefined,
): Column<PublicKey>[] {
  const retiring = ({ keyVersion }: PublicKey) => {
    if (keyVersion === newest || !onRetire) return null;
    const name = fillText(texts.retireWho, { version: keyVersion });
    return <RowButton text={texts.retire} name={name} onPress={() => onRetire(keyVersion)} />;
  };
  const version = ({ keyVersion }: PublicKey) => (
    <>
      {keyVersion} {keyVersion === newest && <Chip tone="good">{texts.newest}</Chip>}
    </>
  );
  const fingerprint = ({ keyVersion, publicKey, fingerprint }: PublicKey) => (
    <span class="code">
      <code>{fingerprint}</code>
      <CopyButton text={publicKey} what={fillText(texts.key, { version: keyVersion })} />
    </span>
  );
  return [
    { name: texts.version, phone: 'lead', render: version },
    { name: texts.fingerprint, phone: 'sub', render: fingerprint },
    { name: texts.since, phone: 'sub', render: ({ createdAt }) => <Time at={createdAt} /> },
    { name: texts.actions, isAction: true, phone: 'trail', render: retiring },
  ];
}

interface RetireDialogProps {
  readonly keyVersion: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function RetireDialog({ keyVersion, onDone, onClose }: RetireDialogProps) {
  const { integration: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  return (
    <ConfirmDialog
      title={fillText(texts.retireTitle, { version: keyVersion })}
      confirm={texts.retire}
      done={fillText(texts.retired, { version: keyVersion })}
      perform={() => client.call('retirePublicKey', { clientId, keyVersion })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{texts.retireText}</p>
    </ConfirmDialog>
  );
}
