/** What a client of an SDK is made with. */
interface ClientTerms {
  readonly gatewayUrl: string;
  readonly clientId: string;
}

/** A client of `@tillgate/server-sdk`. */
export function tillgateSnippet({ gatewayUrl, clientId }: ClientTerms): string {
  return `import { TillgateClient } from '@tillgate/server-sdk';

const client = new TillgateClient({
  gatewayUrl: '${gatewayUrl}',
  clientId: '${clientId}',
  privateKey: merchantPrivateKey,
  gatewayPublicKey,
});`;
}

/** A client of Antom's SDK for Java, which the guide is written in; those for other languages take the same. */
export function antomSnippet({ gatewayUrl, clientId }: ClientTerms): string {
  return `AlipayClient client = new DefaultAlipayClient(
    "${gatewayUrl}", merchantPrivateKey, gatewayPublicKey);

request.setClientId("${clientId}");`;
}
