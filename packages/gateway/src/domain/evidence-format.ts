import type { DisputeEvidenceFormat } from '@tillgate/contract';

/** How documents begin, in base64: `%PDF-`, a ZIP (.docx), the compound file of older Word (.doc), RTF. */
const beginnings: readonly (readonly [beginning: string, format: DisputeEvidenceFormat])[] = [
  ['JVBERi0', 'PDF'],
  ['UEsDB', 'WORD'],
  ['0M8R4KGxGuE', 'WORD'],
  ['e1xydG', 'WORD'],
];

/** What a document in base64 is, by its first bytes; undefined: neither of them. */
export function evidenceFormat(evidence: string): DisputeEvidenceFormat | undefined {
  return beginnings.find(([beginning]) => evidence.startsWith(beginning))?.[1];
}
