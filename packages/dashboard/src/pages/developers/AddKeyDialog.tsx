import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { FormDialog } from '../../parts/FormDialog.js';
import { Segments } from '../../parts/Segments.js';
import { TextAreaField } from '../../parts/TextAreaField.js';
import { useToast } from '../../parts/Toasts.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';
import { canMakeKeys, makeKeyPair, type KeyPair } from './key-pair.js';
import { NewPair } from './NewPair.js';

interface AddKeyDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/**
 * Registers a public key: of a pair that is made here, or one that is pasted. A pair is registered only once somebody has said
 * that its private key is kept, so that none is left whose other half nobody has.
 */
export function AddKeyDialog({ onDone, onClose }: AddKeyDialogProps) {
  const { addKey: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const [way, setWay] = useState(canMakeKeys() ? 'generate' : 'paste');
  const [pasted, setPasted] = useState('');
  const [pair, setPair] = useState<KeyPair>();
  const [isKept, setKept] = useState(false);
  const isMaking = way === 'generate' && pair === undefined;
  const action = useAction(async () => {
    if (isMaking) {
      setPair(await makeKeyPair());
      return;
    }
    const publicKey = way === 'generate' && pair ? pair.publicKey : pasted;
    const { keyVersion } = await client.call('addPublicKey', { clientId, publicKey });
    toast(fillText(texts.added, { version: keyVersion }));
    onDone();
    onClose();
  });
  const isIncomplete =
    way === 'paste' ? pasted.trim() === '' : !canMakeKeys() || (pair !== undefined && !isKept);
  return (
    <FormDialog
      title={texts.title}
      confirm={isMaking ? texts.make : texts.register}
      action={action}
      onClose={onClose}
      isIncomplete={isIncomplete}
    >
      <Segments
        label={texts.way}
        choices={[
          { value: 'generate', text: texts.generate },
          { value: 'paste', text: texts.paste },
        ]}
        value={way}
        onChoose={setWay}
      />
      {way === 'paste' ? (
        <TextAreaField label={texts.field} value={pasted} onText={setPasted} rows={8} />
      ) : (
        <>
          <p>{canMakeKeys() ? texts.generateText : texts.unavailable}</p>
          {pair && <NewPair pair={pair} isKept={isKept} onKeep={setKept} />}
        </>
      )}
    </FormDialog>
  );
}
