/** Where browsers find a file of the SDK: under one build's name, or one of Antom's versions. */
export function sdkPath(version: string, name: string): string {
  return `/package/ams-checkout/${version}/dist/${name}`;
}

/** Where the card form's document finds its script and its style. */
export function assetPath(name: string): string {
  return `/checkout/assets/${name}`;
}
