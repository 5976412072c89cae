import type { Header, HeaderParameter } from './openapi-headers.js';
import type { OperationTag } from './openapi-operations.js';
import type { JsonSchema } from './openapi-schemas.js';
import type { ResultStatus } from './result.js';

/** The part of OpenAPI 3.1 that our description uses. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly jsonSchemaDialect: string;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: OperationTag; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly parameters: Readonly<Record<string, HeaderParameter>>;
    readonly headers: Readonly<Record<string, Header>>;
    readonly securitySchemes: Readonly<Record<string, { readonly description: string }>>;
  };
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly OperationTag[];
  readonly summary: string;
  readonly description: string;
  readonly security?: OpenApiDocument['security'];
  readonly parameters: readonly Reference[];
  readonly requestBody: { readonly required: true; readonly content: JsonContent };
  readonly responses: {
    readonly 200: {
      readonly description: string;
      readonly headers?: Readonly<Record<string, Reference>>;
      readonly content: JsonContent;
    };
  };
  /** What `result.resultCode` of the answer can be. */
  readonly 'x-result-codes'?: readonly ResultCodeRow[];
}

export interface Reference {
  readonly $ref: string;
}

export interface JsonContent {
  readonly 'application/json': {
    readonly schema: Reference;
    readonly examples: Readonly<Record<string, { readonly value: object }>>;
  };
}

export interface ResultCodeRow {
  readonly resultCode: string;
  readonly resultStatus: ResultStatus;
  readonly resultMessage: string;
}
