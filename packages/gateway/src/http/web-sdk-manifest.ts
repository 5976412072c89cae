import { integrityOf, type ServedFile } from './served-file.js';
import type { WebSdkFiles } from './web-sdk-files.js';
import { assetPath, sdkPath } from './web-sdk-paths.js';

interface ManifestFile {
  /** On this gateway; its content never changes. */
  url: string;
  /** For the attribute of the same name. */
  integrity: string;
}

/** What a merchant's build or server reads to pin the SDK: this build's name, and each file's address and hash. */
export interface WebSdkManifest {
  version: string;
  files: Record<'umd' | 'esm' | 'frameScript' | 'frameStyle', ManifestFile>;
}

export function webSdkManifest(files: WebSdkFiles): WebSdkManifest {
  const { release, umd, esm, frameScript, frameStyle } = files;
  const entry = (url: string, file: ServedFile): ManifestFile => ({ url, integrity: integrityOf(file) });
  return {
    version: release,
    files: {
      umd: entry(sdkPath(release, 'umd/ams-checkout.min.js'), umd),
      esm: entry(sdkPath(release, 'esm/index.js'), esm),
      frameScript: entry(assetPath(frameScript.name), frameScript.file),
      frameStyle: entry(assetPath(frameStyle.name), frameStyle.file),
    },
  };
}
