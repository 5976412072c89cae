import { isWebUrl } from './is-web-url.js';

const sdkFile = /ams-checkout(\.min)?\.js/;

/** `currentScript` is only there while the script runs first; absent on a server and in module bundles. */
const ownScript = typeof document === 'undefined' ? undefined : scriptUrl(document.currentScript);

/**
 * The gateway's origin: of the URL that the merchant gave, else the one that served this SDK. Undefined if no script tag
 * of the SDK's name tells, and for a URL that is none.
 */
export function gatewayOrigin(gatewayUrl?: string): string | undefined {
  if (gatewayUrl !== undefined) return originOf(gatewayUrl);
  const scripts = Array.from(document.scripts, scriptUrl);
  return originOf([ownScript].concat(scripts).find((url) => url !== undefined && sdkFile.test(url)));
}

/** The origin of an http or https URL. */
export function originOf(url: unknown): string | undefined {
  try {
    return isWebUrl(url) ? new URL(url).origin : undefined;
  } catch {
    return undefined;
  }
}

function scriptUrl(script: HTMLOrSVGScriptElement | null): string | undefined {
  if (script === null || !('src' in script)) return undefined;
  return script.src === '' ? undefined : script.src;
}
