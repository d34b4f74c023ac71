import { isContractProcedure } from '@orpc/contract';
import fc from 'fast-check';
import type { z } from 'zod';
import { contract } from '#contract/contract';
import { type JsonSchema, jsonSchemaOf } from '../support/json-schema.ts';

/** An operation of the contract with what its input must be. */
export type Asked = { path: string; schema: z.ZodType; shape: fc.Arbitrary<unknown> };

/** Every operation that takes an input, with messages that are nearly what it wants; `ids` are of rows there are. */
export function listAsked(ids: readonly string[], node: unknown = contract, path = ''): Asked[] {
  if (isContractProcedure(node)) {
    const schema = node['~orpc'].inputSchema as z.ZodType | undefined;
    if (schema === undefined) return [];
    return [{ path, schema, shape: shapes(ids).nearly(jsonSchemaOf(schema)) }];
  }
  return Object.entries(node as object).flatMap(([name, inner]) => listAsked(ids, inner, `${path}/${name}`));
}

const hostile = fc.constantFrom(
  "' or 1=1 --",
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '__proto__',
  '\u0000',
  '\u202Egnp.exe',
  '9'.repeat(400),
  '2026-02-31',
  'a'.repeat(20_000),
);

/** Anything that can travel as JSON. */
const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), hostile);

function shapes(ids: readonly string[]) {
  const id = fc.oneof(fc.constantFrom(...ids), fc.uuid());

  /** Values of a shape, one part in eight of which is something else. */
  function nearly(schema: JsonSchema): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 7, arbitrary: valid(schema) }, { weight: 1, arbitrary: anything });
  }

  function valid({ anyOf, enum: choices, const: only, type, ...rest }: JsonSchema): fc.Arbitrary<unknown> {
    if (only !== undefined) return fc.constant(only);
    if (choices !== undefined && choices.length > 0) return fc.constantFrom(...choices);
    if (anyOf !== undefined && anyOf.length > 0) return fc.oneof(...anyOf.map(nearly));
    if (type === 'string') return rest.format === 'uuid' ? id : fc.oneof(fc.string(), hostile);
    if (type === 'integer' || type === 'number') return fc.oneof(fc.integer(), fc.nat(50), fc.double());
    if (type === 'boolean') return fc.boolean();
    if (type === 'array') return fc.array(nearly(rest.items ?? {}), { maxLength: 3 });
    if (type !== 'object') return anything;
    const known = Object.entries(rest.properties ?? {}).map(
      ([name, inner]) => [name, nearly(inner)] as const,
    );
    if (known.length === 0) return fc.dictionary(fc.string({ maxLength: 20 }), anything, { maxKeys: 3 });
    return fc.record(Object.fromEntries(known), { requiredKeys: [] });
  }

  return { nearly };
}
