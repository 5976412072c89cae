import { isoTime } from '@tillgate/contract';
import type { Dispute } from './dispute.js';

const fontSize = 11;
const lineHeight = 18;
/** A4, in points. */
const page = { width: 595, height: 842, margin: 64 };

/** A letter of defence with what is known of the dispute filled in: a PDF of one page, as text of one byte a character. */
export function evidenceTemplate(dispute: Dispute): string {
  return pdfOf(linesOf(dispute));
}

function linesOf({ facts }: Dispute): string[] {
  return [
    'Defence of a dispute',
    '',
    `Dispute: ${facts.disputeId}`,
    `Card scheme: ${facts.source}`,
    `Reason: ${facts.reasonCode} ${facts.reasonMessage}`,
    `Amount: ${facts.currency} ${facts.amountMinor} (in the smallest unit)`,
    `Disputed on: ${isoTime(facts.createdAtMs)}`,
    `Answer before: ${isoTime(facts.defenseDueAtMs)}`,
    '',
    `Payment: ${facts.paymentId}`,
    `Your payment request: ${facts.paymentRequestId}`,
    `Capture: ${facts.captureId}`,
    ...(facts.acquirerReferenceNo === undefined
      ? []
      : [`Acquirer reference number: ${facts.acquirerReferenceNo}`]),
    '',
    'What the buyer ordered:',
    '',
    'How and when it was delivered:',
    '',
    'What shows that the cardholder took part:',
  ];
}

function pdfOf(lines: readonly string[]): string {
  const text = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const begin = `${page.margin} ${page.height - page.margin}`;
  const content = `BT /F1 ${fontSize} Tf ${lineHeight} TL ${begin} Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ` +
      '/Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  return fileOf(objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`));
}

/** The objects with the table of where each of them begins. */
function fileOf(objects: readonly string[]): string {
  const header = '%PDF-1.4\n';
  let body = header;
  const offsets: string[] = [];
  for (const object of objects) {
    offsets.push(`${String(body.length).padStart(10, '0')} 00000 n \n`);
    body += object;
  }
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** Printable ASCII of a PDF text; what is not in it becomes a question mark, so that a character stays a byte. */
function escaped(line: string): string {
  return line.replace(/[^ -~]/gu, '?').replace(/[\\()]/g, String.raw`\$&`);
}
