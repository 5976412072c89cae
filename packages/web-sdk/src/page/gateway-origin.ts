const sdkFile = /ams-checkout(\.min)?\.js/;

/** `currentScript` is only there while the script runs first; absent on a server and in module bundles. */
const ownScript = typeof document === 'undefined' ? undefined : scriptUrl(document.currentScript);

/** The origin that served this SDK, which is the gateway; undefined if no script tag tells. */
export function gatewayOrigin(): string | undefined {
  const scripts = Array.from(document.scripts, scriptUrl);
  const url = [ownScript, ...scripts].find((candidate) => candidate !== undefined && sdkFile.test(candidate));
  const source = url ?? ownScript;
  return source === undefined ? undefined : new URL(source, document.baseURI).origin;
}

function scriptUrl(script: HTMLOrSVGScriptElement | null): string | undefined {
  if (script === null || !('src' in script)) return undefined;
  return script.src === '' ? undefined : script.src;
}
