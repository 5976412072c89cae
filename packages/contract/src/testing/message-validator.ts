import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonSchemaFiles, type OpenApiDocument } from '../openapi.js';

/** Judges messages by the JSON Schema files alone, as somebody would who has nothing else of ours. */
export function messageValidator(document: OpenApiDocument) {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
  addFormats(ajv);
  const files = jsonSchemaFiles(document);
  for (const [name, file] of files) {
    const schema: AnySchemaObject = JSON.parse(file);
    ajv.addSchema(schema, `https://gateway.example/schemas/${name}`);
  }

  /** What is wrong with a message, one line a rule; nothing: it is valid. Throws for a name that is no message. */
  return (name: string, message: unknown): string[] => {
    const validate = ajv.getSchema(`https://gateway.example/schemas/${name}.json`);
    if (validate === undefined) throw new Error(`There is no message ${name}.`);
    if (validate(message) === true) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
  };
}
