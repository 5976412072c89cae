import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.js';
import { faultsOf, markedSamples, samplesOfDocs } from './testing/marked-samples.js';
import { messageValidator } from './testing/message-validator.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const document = openApiDocument({ serverUrl: '', version: '1.2.3' });
const judge = messageValidator(document);
const samples = samplesOfDocs(root);

describe('the samples of README and docs', () => {
  it.each(samples)('are valid: $file, line $line, $name', (sample) => {
    expect(faultsOf(sample, judge)).toEqual([]);
  });

  it('show every example of the description, and no other in its place', () => {
    const shown = samples.map(({ name, text }) => ({ name, message: jsonOf(text) }));
    const operations = [...Object.values(document.paths), ...Object.values(document.webhooks)];
    const contents = operations.flatMap(({ post }) => [
      post.requestBody.content['application/json'],
      post.responses[200].content['application/json'],
    ]);
    for (const { schema, examples } of contents) {
      const name = schema.$ref.replace('#/components/schemas/', '');
      for (const { value } of Object.values(examples)) expect(shown).toContainEqual({ name, message: value });
    }
  });
});

describe('a wrong sample is found', () => {
  it.each([
    ['without a mark', '```json\n{}\n```', 'says not which message it is'],
    ['of no message', '```json Nothing\n{}\n```', 'Error: There is no message Nothing.'],
    ['that is no JSON', '```json DeleteTokenResponse\n{"result": …}\n```', 'SyntaxError'],
    ['without a required field', '```json TokenRequest\n{}\n```', "must have required property 'token'"],
    [
      'with a value of another type',
      '```json CaptureRequest\n{"captureRequestId":"c","paymentId":"p","captureAmount":42}\n```',
      '/captureAmount must be object',
    ],
    ['inside a list', '- as in\n\n  ```json TokenRequest\n  {"token": 1}\n  ```', '/token must be string'],
  ])('%s', (_what, markdown, fault) => {
    const faults = markedSamples('guide.md', markdown).flatMap((sample) => faultsOf(sample, judge));
    expect(faults.join()).toContain(fault);
  });
});

function jsonOf(text: string): unknown {
  return JSON.parse(text);
}
