import { z } from 'zod';

/** As much of a JSON Schema as the inputs of the contract need. */
export type JsonSchema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  format?: string;
  minimum?: number;
  minItems?: number;
};

/** A choice between shapes is told in one way, whether a part of it says which shape it is or not. */
const asSent: Parameters<typeof z.toJSONSchema>[1] = {
  unrepresentable: 'any',
  io: 'input',
  override: ({ jsonSchema }) => {
    if (jsonSchema.oneOf === undefined) return;
    jsonSchema.anyOf = jsonSchema.oneOf;
    delete jsonSchema.oneOf;
  },
};

const known = new WeakMap<z.ZodType, JsonSchema>();

/** What may be sent for a declared input, as data; it is worked out once. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const found = known.get(schema) ?? (z.toJSONSchema(schema, asSent) as JsonSchema);
  known.set(schema, found);
  return found;
}
