import { z } from 'zod';
import { consoleErrorSchema, consoleSchemas, exportPaymentsSchema, followEventsSchema } from './console.js';
import {
  consoleBasePath,
  consoleCalls,
  consoleStreams,
  csrfHeader,
  type ConsoleCall,
  type ConsoleCallName,
  type ConsoleStreamName,
} from './console-table.js';
import { consoleTagOf, consoleTags, type ConsoleTag } from './console-openapi-tags.js';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The part of OpenAPI 3.1 that the description of the dashboard's API uses. */
export interface ConsoleOpenApi {
  readonly openapi: '3.1.1';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: ConsoleTag; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ConsoleOperation>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

interface ConsoleOperation {
  readonly operationId: string;
  readonly tags: readonly ConsoleTag[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

/** A call with what it is asked and what it answers: a media type, and its schema. */
interface DescribedCall {
  readonly name: string;
  readonly call: ConsoleCall;
  readonly request: z.ZodType;
  readonly media: string;
  readonly answer: JsonSchema;
}

/**
 * The dashboard's API as OpenAPI 3.1, made from its table and from the schemas that check it. `sessionCookie`: its name, which
 * is another one for each gateway.
 */
export function consoleOpenApi(version: string, sessionCookie: string): ConsoleOpenApi {
  const paths: Record<string, Record<string, ConsoleOperation>> = {};
  for (const described of describedCalls()) {
    const { path, method } = described.call;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(described) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: "Tillgate's dashboard",
      version,
      summary: 'What the dashboard calls, and a merchant may script',
      description:
        'People call with a session; a program calls with a restricted API key that names the calls it is for. An answer is ' +
        'HTTP 200, or an error with a `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: consoleBasePath }],
    tags: consoleTags,
    paths,
    components: {
      schemas: { Error: schemaOf(consoleErrorSchema, 'output') },
      securitySchemes: securitySchemes(sessionCookie),
    },
  };
}

function securitySchemes(sessionCookie: string) {
  return {
    Session: {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'Of a person who signed in; over https its name begins with `__Host-`.',
    },
    ApiKey: {
      type: 'http',
      scheme: 'bearer',
      description: 'A restricted key of the merchant, made for the call.',
    },
  };
}

function describedCalls(): DescribedCall[] {
  const calls = Object.keys(consoleCalls)
    .filter(isCallName)
    .map((name) => {
      const { request, answer } = consoleSchemas[name];
      const call: ConsoleCall = consoleCalls[name];
      return { name, call, request, media: 'application/json', answer: schemaOf(answer, 'output') };
    });
  const streams = Object.keys(consoleStreams)
    .filter(isStreamName)
    .map((name) => ({
      name,
      call: consoleStreams[name],
      ...streamSchemas[name],
      answer: { type: 'string' } as const,
    }));
  return [...calls, ...streams];
}

const streamSchemas = {
  exportPayments: { request: exportPaymentsSchema, media: 'text/csv' },
  followEvents: { request: followEventsSchema, media: 'text/event-stream' },
} as const satisfies Record<ConsoleStreamName, { request: z.ZodType; media: string }>;

function operation({ name, call, request, media, answer }: DescribedCall): ConsoleOperation {
  const schema = schemaOf(request, 'input');
  const isInQuery = call.method === 'GET' || call.method === 'DELETE';
  const inPath = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field);
  const body = withoutFields(schema, inPath);
  const hasBody = !isInQuery && fieldsOf(body).length > 0;
  return {
    operationId: name,
    tags: [consoleTagOf(call.path)],
    summary: call.summary,
    description: whoMay(call),
    security: securityOf(call),
    parameters: [...fieldParameters(schema, inPath, isInQuery), ...csrfParameters(call)],
    ...(hasBody && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: { description: 'Done.', content: { [media]: { schema: answer } } },
      '4XX': {
        description: 'Not done; the `code` says why, the `message` says it to people.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function whoMay({ access }: ConsoleCall): string {
  if (access.kind === 'MERCHANT') {
    const keys = access.keys ? ', and for its API keys that name the call' : '';
    return `For whoever has the permission ${access.permission} for the merchant${keys}.`;
  }
  if (access.kind === 'GATEWAY')
    return `For whoever has the permission ${access.permission} for every merchant.`;
  return access.kind === 'ANYONE' ? 'For anyone.' : 'For whoever is signed in, about himself.';
}

function securityOf({ access }: ConsoleCall): ConsoleOperation['security'] {
  if (access.kind === 'ANYONE') return [];
  const isForKeys = access.kind === 'MERCHANT' && access.keys;
  return isForKeys ? [{ Session: [] }, { ApiKey: [] }] : [{ Session: [] }];
}

function fieldParameters(schema: JsonSchema, inPath: readonly string[], isInQuery: boolean): object[] {
  return fieldsOf(schema).flatMap(({ name, field, isRequired }) => {
    if (inPath.includes(name)) return [{ name, in: 'path', required: true, schema: field }];
    return isInQuery ? [{ name, in: 'query', required: isRequired, schema: field }] : [];
  });
}

function csrfParameters({ method, access }: ConsoleCall): object[] {
  if (method === 'GET' || access.kind === 'ANYONE') return [];
  const description = 'The `csrfToken` of the session; API keys need none.';
  return [{ name: csrfHeader, in: 'header', required: false, description, schema: { type: 'string' } }];
}

/** The fields of a message, those of each of its variants once. */
function fieldsOf(schema: JsonSchema): { name: string; field: JsonSchema; isRequired: boolean }[] {
  const fields = new Map<string, { name: string; field: JsonSchema; isRequired: boolean }>();
  for (const variant of [schema, ...variantsOf(schema)]) {
    for (const [name, field] of Object.entries(variant.properties ?? {})) {
      if (typeof field === 'boolean' || fields.has(name)) continue;
      fields.set(name, { name, field, isRequired: variant.required?.includes(name) ?? false });
    }
  }
  return [...fields.values()];
}

/** A message without what stands in the path, in each of its variants. */
function withoutFields(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name));
  const required = schema.required?.filter((name) => !names.includes(name));
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
    ...(required && { required }),
    ...(schema.anyOf && { anyOf: variantsOf(schema).map((variant) => withoutFields(variant, names)) }),
    ...(schema.oneOf && { oneOf: variantsOf(schema).map((variant) => withoutFields(variant, names)) }),
  };
}

function variantsOf(schema: JsonSchema): JsonSchema[] {
  return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((each) => typeof each !== 'boolean');
}

/** Answers may get more fields one day, so none of their schemas is closed; a field too many in a request is refused. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const described = z.toJSONSchema(schema, {
    io,
    // Methods and result codes of faults are checked by code; the description of the wire lists them.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(Object.entries(described).filter(([key]) => key !== '$schema'));
}

function isCallName(name: string): name is ConsoleCallName {
  return Object.hasOwn(consoleCalls, name);
}

function isStreamName(name: string): name is ConsoleStreamName {
  return Object.hasOwn(consoleStreams, name);
}
