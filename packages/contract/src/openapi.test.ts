import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import {
  gatewayResultCodes,
  notificationSchema,
  resultCodes,
  wireMethodNames,
  wireMethods,
  type ResultCode,
} from './index.js';
import { jsonSchemaFiles, openApiDocument } from './openapi.js';
import { messageValidator } from './testing/message-validator.js';

const document = openApiDocument({ serverUrl: 'https://gateway.example', version: '1.2.3' });
const { schemas } = document.components;
const judge = messageValidator(document);
const operations = [...Object.values(document.paths), ...Object.values(document.webhooks)].map(
  ({ post }) => post,
);

function operation(id: string) {
  const found = operations.find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
}

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : references(item),
  );
}

describe('the description', () => {
  it('is valid OpenAPI 3.1, and clean by the strict rules of a linter', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      // The wire API answers everything with HTTP 200.
      rules: { 'operation-4xx-response': 'off' },
    });
    expect(await lintFromString({ source: JSON.stringify(document), config })).toEqual([]);
  });

  it('has something behind every reference', () => {
    const targets = [...new Set(references(document))];
    expect(targets.length).toBeGreaterThan(50);
    for (const target of targets) {
      const found = target
        .slice('#/'.length)
        .split('/')
        .reduce<unknown>(
          (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
          document,
        );
      expect(found, target).toBeDefined();
    }
  });

  it.each(wireMethodNames)('has %s at its path, below both servers', (name) => {
    const path = wireMethods[name].path.replace('//', '/');
    expect(document.paths[path]?.post.operationId).toBe(name);
    expect(document.servers.map(({ url }) => url)).toEqual([
      'https://gateway.example/ams/api',
      'https://gateway.example/ams/sandbox/api',
    ]);
  });

  it.each(wireMethodNames)('tells every result code of %s with its status and meaning', (name) => {
    const { responses, 'x-result-codes': rows } = operation(name);
    const codes: readonly ResultCode[] = wireMethods[name].resultCodes;
    for (const code of codes) {
      expect(responses[200].description).toContain(`| \`${code}\` | ${resultCodes[code].resultStatus} |`);
      expect(rows).toContainEqual({ resultCode: code, ...resultCodes[code] });
    }
    for (const code of gatewayResultCodes) {
      expect(document.info.description).toContain(`| \`${code}\` |`);
      expect(rows).toContainEqual({ resultCode: code, ...resultCodes[code] });
    }
  });

  it('has every type of notification as a webhook with an example', () => {
    const examples = Object.values(document.webhooks).flatMap(({ post }) =>
      Object.values(post.requestBody.content['application/json'].examples),
    );
    const described = examples.map(({ value }): unknown => Reflect.get(value, 'notifyType'));
    const types = notificationSchema.options.flatMap(({ shape }) =>
      'options' in shape.notifyType ? shape.notifyType.options : [shape.notifyType.value],
    );
    expect(new Set(described)).toEqual(new Set(types));
  });

  it('says what an operation does in a summary and a description', () => {
    for (const { summary, description } of operations) {
      expect(summary).not.toBe('');
      expect(description.length).toBeGreaterThan(20);
    }
  });

  it('shows valid examples only', () => {
    const contents = operations.flatMap(({ requestBody, responses }) => [
      requestBody.content['application/json'],
      responses[200].content['application/json'],
    ]);
    for (const { schema, examples } of contents) {
      const name = schema.$ref.replace('#/components/schemas/', '');
      for (const { value } of Object.values(examples)) expect(judge(name, value), name).toEqual([]);
    }
  });
});

describe('the limits', () => {
  const session = schemas['CreatePaymentSessionRequest'];

  it.each([
    ['a length', session?.properties?.['paymentRequestId'], { minLength: 1, maxLength: 64 }],
    ['a URL', session?.properties?.['paymentNotifyUrl'], { format: 'uri', maxLength: 2048 }],
    ['a number of items', schemas['Order']?.properties?.['goods'], { maxItems: 100 }],
    ['an enumeration', schemas['Env']?.properties?.['osType'], { enum: ['IOS', 'ANDROID'] }],
    ['what is required', session, { required: expect.arrayContaining(['productCode', 'paymentAmount']) }],
  ])('keep %s', (_what, schema, limit) => {
    expect(schema).toMatchObject(limit);
  });

  it('show the texts that stand in for booleans and numbers', () => {
    expect(schemas['RequestBoolean']?.anyOf).toEqual([
      { type: 'boolean' },
      { type: 'string', enum: ['true', 'false'] },
    ]);
    expect(schemas['CreditPayPlan']?.properties?.['installmentNum']).toMatchObject({
      anyOf: [
        { type: 'integer', minimum: 2, maximum: 36 },
        { type: 'string', pattern: String.raw`^-?\d{1,15}$` },
      ],
    });
  });

  it('promise amounts as texts in answers', () => {
    expect(schemas['Amount']?.properties?.['value']).toMatchObject({ type: 'string' });
    expect(schemas['RequestAmount']?.properties?.['value']).toHaveProperty('anyOf');
  });
});

it('gives every schema as a file that refers to other files', () => {
  const files = jsonSchemaFiles(document);
  const targets = [...files.values()].flatMap((file) => references(JSON.parse(file)));
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter((target) => !files.has(target))).toEqual([]);
});

it('has names of one origin where no server is named', () => {
  expect(openApiDocument({ serverUrl: '', version: '1.2.3' }).servers[0]?.url).toBe('/ams/api');
});
