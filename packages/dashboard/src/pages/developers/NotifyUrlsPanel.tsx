import type { Integration } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { Button } from '../../parts/Button.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Facts } from '../../parts/Facts.js';
import { TextField } from '../../parts/Field.js';
import { Panel } from '../../parts/Panel.js';
import { useToast } from '../../parts/Toasts.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';

type NotifyUrls = Integration['notifyUrls'];
type UrlName = keyof NotifyUrls;

const urlNames = [
  'paymentNotifyUrl',
  'captureNotifyUrl',
  'refundNotifyUrl',
  'vaultingNotifyUrl',
  'disputeNotifyUrl',
] as const satisfies readonly UrlName[];

interface NotifyUrlsPanelProps {
  readonly urls: NotifyUrls;
  readonly onChanged: () => void;
}

/** Where notifications go by default, to be changed by whoever may. */
export function NotifyUrlsPanel({ urls, onChanged }: NotifyUrlsPanelProps) {
  const { integration: texts } = useTexts();
  return (
    <Panel title={texts.notifyUrls} text={texts.notifyUrlsText}>
      {mayCall(useMerchant(), 'setNotifyUrls') ? (
        <UrlsForm urls={urls} onChanged={onChanged} />
      ) : (
        <Facts facts={urlNames.map((name) => ({ name: texts.urls[name], value: urls[name] ?? '—' }))} />
      )}
    </Panel>
  );
}

function UrlsForm({ urls, onChanged }: NotifyUrlsPanelProps) {
  const { integration: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const [typed, setTyped] = useState<Partial<Record<UrlName, string>>>({});
  const action = useAction(async () => {
    const kept = { ...urls, ...typed };
    const given = urlNames.flatMap((name) => {
      const url = kept[name]?.trim();
      return url ? [[name, url] as const] : [];
    });
    await client.call('setNotifyUrls', { clientId, ...Object.fromEntries(given) });
    toast(texts.urlsSaved);
    onChanged();
  });
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        action.run();
      }}
    >
      {urlNames.map((name) => (
        <TextField
          key={name}
          label={texts.urls[name]}
          value={typed[name] ?? urls[name] ?? ''}
          onText={(url) => setTyped((before) => ({ ...before, [name]: url }))}
          type="url"
          placeholder="https://"
          maxLength={2048}
        />
      ))}
      <ErrorNote error={action.error} />
      <div>
        <Button type="submit" isBusy={action.isBusy}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
