import type { SignatureFinding } from '@tillgate/contract/console';
import { Code } from '../../parts/Code.js';
import { Facts } from '../../parts/Facts.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { Panel } from '../../parts/Panel.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';

/** What is wrong with a signature that was refused, and where what was signed parts from what was to be signed. */
export function SignaturePanel({ finding }: { finding: SignatureFinding }) {
  const { signature: texts } = useTexts().apiLog;
  const { verdict, reason, difference, signedInstead } = finding;
  return (
    <Panel title={texts.title} text={texts.text}>
      <div class="form">
        <div>
          <h3>{texts.verdicts[verdict]}</h3>
          <p>{reason}</p>
        </div>
        {difference && <DifferenceFacts difference={difference} />}
        {signedInstead !== undefined && <MessageBody title={texts.signedInstead} body={signedInstead} />}
        <KeyFacts finding={finding} />
      </div>
    </Panel>
  );
}

function DifferenceFacts({ difference }: { difference: NonNullable<SignatureFinding['difference']> }) {
  const { signature: texts } = useTexts().apiLog;
  const { offset, expected, signed } = difference;
  return (
    <div>
      <h3>{fillText(texts.difference, { offset: String(offset) })}</h3>
      <Facts
        facts={[
          { name: texts.expected, value: <code>{expected === '' ? '—' : expected}</code> },
          { name: texts.signed, value: <code>{signed === '' ? '—' : signed}</code> },
        ]}
      />
    </div>
  );
}

function KeyFacts({ finding }: { finding: SignatureFinding }) {
  const { signature: texts } = useTexts().apiLog;
  const { keyVersion, registeredVersions, keyFingerprint, expectedDigest, signedDigest } = finding;
  const codeOf = (name: string, value: string | undefined) => ({
    name,
    value: value !== undefined && <Code value={value} what={name} />,
  });
  return (
    <Facts
      facts={[
        { name: texts.keyVersion, value: keyVersion },
        { name: texts.registered, value: registeredVersions.join(', ') },
        codeOf(texts.fingerprint, keyFingerprint),
        codeOf(texts.expectedDigest, expectedDigest),
        codeOf(texts.signedDigest, signedDigest),
      ]}
    />
  );
}
