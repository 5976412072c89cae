import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { Button } from '../../parts/Button.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { linesOf } from '../../parts/lines.js';
import { Panel } from '../../parts/Panel.js';
import { TextAreaField } from '../../parts/TextAreaField.js';
import { useToast } from '../../parts/Toasts.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';

interface OriginsPanelProps {
  readonly origins: readonly string[];
  readonly onChanged: () => void;
}

/** Whose pages may show the card form. */
export function OriginsPanel({ origins, onChanged }: OriginsPanelProps) {
  const { integration: texts } = useTexts();
  return (
    <Panel title={texts.origins} text={texts.originsText}>
      {mayCall(useMerchant(), 'setAllowedOrigins') ? (
        <OriginsForm origins={origins} onChanged={onChanged} />
      ) : (
        <p class="wrap lines">{origins.length === 0 ? texts.noOrigins : origins.join('\n')}</p>
      )}
    </Panel>
  );
}

function OriginsForm({ origins, onChanged }: OriginsPanelProps) {
  const { integration: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const [typed, setTyped] = useState(() => origins.join('\n'));
  const allowedOrigins = linesOf(typed);
  const action = useAction(async () => {
    await client.call('setAllowedOrigins', { clientId, allowedOrigins });
    toast(texts.originsSaved);
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
      <TextAreaField
        label={texts.originsField}
        value={typed}
        onText={setTyped}
        rows={5}
        hint={allowedOrigins.length === 0 ? texts.noOrigins : undefined}
      />
      <ErrorNote error={action.error} />
      <div>
        <Button type="submit" isBusy={action.isBusy}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
