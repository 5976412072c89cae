import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { isRecord } from '../../api/is-answer.js';
import { useAction } from '../../api/use-action.js';
import { Button } from '../../parts/Button.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { SelectField, TextField } from '../../parts/Field.js';
import { TextAreaField } from '../../parts/TextAreaField.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';

interface TestFormProps {
  readonly samples: ConsoleAnswer<'readNotificationSamples'>['samples'];
  readonly onTested: (tested: ConsoleAnswer<'testNotification'> | undefined) => void;
}

/** Asks for message and URL; a message is the start of one's own. */
export function TestForm({ samples, onTested }: TestFormProps) {
  const { notificationTest: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const [first] = samples;
  const [name, setName] = useState(first?.name ?? '');
  const [url, setUrl] = useState(first?.url ?? '');
  const [body, setBody] = useState(first?.body ?? '');
  const isValid = isJsonObject(body);
  const action = useAction(async () => {
    onTested(undefined);
    onTested(await client.call('testNotification', { clientId, url: url.trim(), body }));
  });
  const choose = (chosen: string): void => {
    const sample = samples.find((one) => one.name === chosen);
    setName(chosen);
    if (sample) setBody(sample.body);
    if (sample?.url !== undefined) setUrl(sample.url);
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) action.run();
      }}
    >
      <SelectField
        label={texts.sample}
        value={name}
        choices={samples.map((sample) => ({ value: sample.name, text: sample.name }))}
        onChoose={choose}
      />
      <TextField label={texts.url} value={url} onText={setUrl} type="url" required maxLength={2048} />
      <TextAreaField
        label={texts.body}
        value={body}
        onText={setBody}
        rows={14}
        hint={texts.valid}
        error={isValid ? undefined : texts.invalid}
      />
      <ErrorNote error={action.error} />
      <div>
        <Button
          type="submit"
          look="primary"
          isBusy={action.isBusy}
          isDisabled={!isValid || url.trim() === ''}
        >
          {texts.send}
        </Button>
      </div>
    </form>
  );
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !Array.isArray(value);
  } catch {
    return false;
  }
}
