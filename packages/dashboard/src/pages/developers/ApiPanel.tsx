import type { Integration } from '@tillgate/contract/console';
import { Code } from '../../parts/Code.js';
import { Facts } from '../../parts/Facts.js';
import { Panel } from '../../parts/Panel.js';
import { useTexts } from '../../text/locale.js';

/** What a merchant's server calls. */
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
    </Panel>
  );
}
