import { MessageBody } from '../../parts/MessageBody.js';
import { Panel } from '../../parts/Panel.js';
import { useTexts } from '../../text/locale.js';
import { antomSnippet, tillgateSnippet } from './sdk-snippets.js';

/** How SDKs are told of the gateway: by its address and a key. */
export function SdkPanel(terms: { readonly gatewayUrl: string; readonly clientId: string }) {
  const { integration: texts } = useTexts();
  return (
    <Panel title={texts.sdks} text={texts.sdksText}>
      <div class="halves">
        <MessageBody title={texts.ownSdk} body={tillgateSnippet(terms)} />
        <MessageBody title={texts.antomSdk} body={antomSnippet(terms)} />
      </div>
    </Panel>
  );
}
