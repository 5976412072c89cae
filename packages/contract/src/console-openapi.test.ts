import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { consoleCalls, consoleStreams, type ConsoleCall } from './console.js';
import { consoleOpenApi } from './console-openapi.js';

const document = consoleOpenApi('1.2.3', 'tillgate_console_0a1b2c3d');
const table: [string, ConsoleCall][] = Object.entries({ ...consoleCalls, ...consoleStreams });

it('is valid OpenAPI 3.1, and clean by the strict rules of a linter', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  expect(await lintFromString({ source: JSON.stringify(document), config })).toEqual([]);
}, 60_000);

describe.each(table)('%s', (name, { method, path, access }) => {
  const operation = document.paths[path]?.[method.toLowerCase()];

  it('is at its place, with its fields in path, query or body', () => {
    expect(operation?.operationId).toBe(name);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field);
    const parameters = (operation?.parameters ?? []) as { name: string; in: string }[];
    expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(inPath);
    const isInQuery = method === 'GET' || method === 'DELETE';
    if (isInQuery) expect(operation?.requestBody).toBeUndefined();
    else expect(parameters.filter((each) => each.in === 'query')).toEqual([]);
  });

  it('tells whether API keys may call it', () => {
    const isForKeys = access.kind === 'MERCHANT' && access.keys;
    expect(JSON.stringify(operation?.security).includes('ApiKey')).toBe(isForKeys);
  });
});

it('has no call that is none', () => {
  const described = Object.values(document.paths).flatMap((each) => Object.values(each));
  expect(described).toHaveLength(table.length);
});

it('keeps the limits of requests, and leaves answers open', () => {
  const invite = document.paths['/merchants/{clientId}/team/invitations']?.['post'];
  expect(invite?.requestBody).toMatchObject({
    content: {
      'application/json': {
        schema: {
          properties: { role: { enum: ['OWNER', 'DEVELOPER', 'SUPPORT', 'VIEWER'] } },
          required: ['email', 'role'],
          additionalProperties: false,
        },
      },
    },
  });
  expect(JSON.stringify(invite?.responses)).not.toContain('additionalProperties');
});
