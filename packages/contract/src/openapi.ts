import { acknowledgement } from './notifications.js';
import type {
  JsonContent,
  OpenApiDocument,
  Operation,
  Reference,
  ResultCodeRow,
} from './openapi-document.js';
import { notificationHeaders, requestHeaders, responseHeaders, securitySchemes } from './openapi-headers.js';
import { notificationKinds } from './openapi-notifications.js';
import { operationTags, operationTexts } from './openapi-operations.js';
import { wireSamples } from './openapi-samples.js';
import {
  capitalised,
  jsonSchemas,
  requestSchemaName,
  responseSchemaName,
  schemaUri,
} from './openapi-schemas.js';
import { resultCodes, type ResultCode } from './result.js';
import { gatewayResultCodes, wireMethodNames, wireMethods, type WireMethodName } from './wire-methods.js';

export type { JsonContent, OpenApiDocument, Operation, ResultCodeRow } from './openapi-document.js';
export { notificationSamples } from './openapi-notifications.js';
export type { Header } from './openapi-headers.js';
export type { JsonSchema } from './openapi-schemas.js';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The wire API as OpenAPI 3.1, made from the schemas that check it.
 * `serverUrl` is the gateway's origin without a slash at the end; empty: the one that the description came from.
 */
export function openApiDocument({
  serverUrl,
  version,
}: {
  serverUrl: string;
  version: string;
}): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tillgate',
      version,
      summary: "Card checkout in Antom's wire protocol",
      description: overview(),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: dialect,
    servers: [
      { url: `${serverUrl}/ams/api`, description: 'Live, and clients whose id begins with `SANDBOX_`' },
      { url: `${serverUrl}/ams/sandbox/api`, description: 'Clients whose id begins with `SANDBOX_`' },
    ],
    security: [{ SignedRequest: [] }, { ApiKey: [] }],
    tags: operationTags,
    paths: Object.fromEntries(
      wireMethodNames.map((method) => [pathOf(method), { post: wireOperation(method) }]),
    ),
    webhooks: Object.fromEntries(notificationKinds.map((kind) => [kind.name, { post: notification(kind) }])),
    components: {
      schemas: jsonSchemas(),
      parameters: { ...requestHeaders, ...notificationHeaders },
      headers: responseHeaders,
      securitySchemes,
    },
  };
}

/** The messages and their parts as JSON Schemas that stand alone, by file name; they refer to one another by it. */
export function jsonSchemaFiles({ components }: OpenApiDocument): ReadonlyMap<string, string> {
  const beside = (key: string, value: unknown): unknown =>
    key === '$ref' && typeof value === 'string' ? fileName(value.slice(schemaUri('').length)) : value;
  return new Map(
    Object.entries(components.schemas).map(([name, schema]) => [
      fileName(name),
      JSON.stringify({ $schema: dialect, title: name, ...schema }, beside),
    ]),
  );
}

function fileName(schemaName: string): string {
  return `${schemaName}.json`;
}

function overview(): string {
  return [
    'Every call is a signed POST of JSON, and every answer is HTTP 200 with a `result`, whatever went wrong. ' +
      '`resultStatus` S: done. F: failed; mend the cause, or use a new request id. U: unknown or still in progress; ' +
      'ask with an inquiry, or repeat with the same id.',
    'Null fields and empty texts count as absent, and unknown fields are ignored. A text holds neither NUL nor half of a ' +
      'surrogate pair. Lengths are in characters, a body has at most 1 MiB and 32 levels. Answers may get more fields: ' +
      'ignore those that you do not know.',
    'Any call can also be answered with:',
    codeTable(gatewayResultCodes),
  ].join('\n\n');
}

/** Antom writes one path with two slashes; a description has room for one form, and the gateway takes both. */
function pathOf(method: WireMethodName): string {
  return wireMethods[method].path.replace('//', '/');
}

function wireOperation(method: WireMethodName): Operation {
  const { tag, summary, description } = operationTexts[method];
  const codes: readonly ResultCode[] = wireMethods[method].resultCodes;
  const { request, response } = wireSamples[method];
  return {
    operationId: method,
    tags: [tag],
    summary,
    description,
    parameters: Object.keys(requestHeaders).map(parameter),
    requestBody: { required: true, content: json(requestSchemaName(method), { sample: request }) },
    responses: {
      200: {
        description: `The answer, also to a call that failed. \`result.resultCode\`:\n\n${codeTable(codes)}`,
        headers: Object.fromEntries(
          Object.keys(responseHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
        ),
        content: json(responseSchemaName(method), { sample: response }),
      },
    },
    'x-result-codes': [...new Set([...codes, ...gatewayResultCodes])].map(codeRow),
  };
}

function notification({
  name,
  summary,
  description,
  samples,
}: (typeof notificationKinds)[number]): Operation {
  return {
    operationId: name,
    tags: ['Notifications'],
    summary,
    description,
    security: [],
    parameters: Object.keys(notificationHeaders).map(parameter),
    requestBody: { required: true, content: json(capitalised(name), samples) },
    responses: {
      200: {
        description:
          'Received. Any other answer, or none within the time limit, is followed by up to seven more attempts in 24 ' +
          'hours: after 2 min, 10 min, 10 min, 1 h, 2 h, 6 h and 15 h. The answer needs no signature.',
        content: json('Acknowledgement', { acknowledgement }),
      },
    },
  };
}

function json(schemaName: string, samples: Readonly<Record<string, object>>): JsonContent {
  const examples = Object.fromEntries(Object.entries(samples).map(([name, value]) => [name, { value }]));
  return { 'application/json': { schema: { $ref: schemaUri(schemaName) }, examples } };
}

function parameter(name: string): Reference {
  return { $ref: `#/components/parameters/${name}` };
}

function codeTable(codes: readonly ResultCode[]): string {
  const rows = codes
    .map(codeRow)
    .map((row) => `| \`${row.resultCode}\` | ${row.resultStatus} | ${row.resultMessage} |`);
  return ['| code | status | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function codeRow(code: ResultCode): ResultCodeRow {
  return { resultCode: code, ...resultCodes[code] };
}
