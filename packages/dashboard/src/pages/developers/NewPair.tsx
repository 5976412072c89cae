import { DownloadButton } from '../../parts/DownloadButton.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { KeyPair } from './key-pair.js';

interface NewPairProps {
  readonly pair: KeyPair;
  readonly isKept: boolean;
  readonly onKeep: (isKept: boolean) => void;
}

/** The private key, this once. */
export function NewPair({ pair: { privateKey }, isKept, onKeep }: NewPairProps) {
  const { addKey: texts } = useTexts();
  const { clientId } = useMerchant();
  return (
    <>
      <MessageBody title={texts.privateKey} body={privateKey} />
      <div class="card-line">
        <p class="field-hint">{texts.once}</p>
        <DownloadButton text={privateKey} fileName={`${clientId}-private-key.pem`} />
      </div>
      <label class="check">
        <input type="checkbox" checked={isKept} onChange={(event) => onKeep(event.currentTarget.checked)} />
        <span>{texts.kept}</span>
      </label>
    </>
  );
}
