import type { Integration } from '@tillgate/contract/console';
import { Code } from '../../parts/Code.js';
import { Facts } from '../../parts/Facts.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { Panel } from '../../parts/Panel.js';
import { useTexts } from '../../text/locale.js';
import { antomSnippet, tillgateSnippet } from './sdk-snippets.js';

/** What a merchant's server calls, and how SDKs are told of it. */
export function ApiPanel({ integration }: { integration: Integration }) {
  const { integration: texts } = useTexts();
  const { clientId, basePath, gatewayUrl } = integration;
  const isKnown = gatewayUrl !== undefined;
  const base = isKnown ? texts.apiUrl : texts.basePath;
  return (
    <Panel title={texts.api} text={isKnown ? texts.apiText : texts.apiTextNoUrl}>
      <Facts
        facts={[
          { name: texts.clientId, value: <Code value={clientId} what={texts.clientId} /> },
          {
            name: texts.gatewayUrl,
            value: isKnown ? <Code value={gatewayUrl} what={texts.gatewayUrl} /> : undefined,
          },
          { name: base, value: <Code value={`${gatewayUrl ?? ''}${basePath}`} what={base} /> },
        ]}
      />
      {isKnown && <Snippets gatewayUrl={gatewayUrl} clientId={clientId} />}
    </Panel>
  );
}

function Snippets(terms: { gatewayUrl: string; clientId: string }) {
  const { integration: texts } = useTexts();
  return (
    <>
      <MessageBody title={texts.ownSdk} body={tillgateSnippet(terms)} />
      <MessageBody title={texts.antomSdk} body={antomSnippet(terms)} />
    </>
  );
}
