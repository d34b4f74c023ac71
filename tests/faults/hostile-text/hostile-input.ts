import { z } from 'zod';
import type { Declared } from '../role-matrix/operations.ts';
import { type Named, sampleInput } from '../role-matrix/sample-input.ts';
import { type Dealer, freePaths, withString } from './texts.ts';

type Json = {
  type?: string;
  anyOf?: Json[];
  items?: Json;
  properties?: Record<string, Json>;
  additionalProperties?: Json | boolean;
  minLength?: number;
};

/** An input the operation takes, with a payload in every text of it that may be any text, the optional ones too. */
export function hostileInput(operation: Declared, named: Named, dealer: Dealer): unknown {
  const { schema } = operation;
  if (schema === undefined) return undefined;
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Json;
  let input = withOptional(schema, json, sampleInput(operation, named), named);
  for (const place of freePaths(schema, input)) {
    if (place.some((key) => secrets.test(key)) || place[0] === 'answers') continue;
    const takes = (text: string) => schema.safeParse(withString(input, place, text)).success;
    const text = dealer.next([operation.path, ...place].join('.').replaceAll(named.caseId, '*'), takes);
    if (text !== undefined) input = withString(input, place, text);
  }
  return input;
}

/** Not texts that are shown: they open things. */
const secrets = /passphrase|recoverykey|typedback|current|next/i;

/** Adds the texts a sample leaves out, wherever the schema takes them: alone, in a list, or by a case's id. */
function withOptional(schema: z.ZodType, json: Json, sample: unknown, { caseId }: Named): unknown {
  let input = sample as Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(json.properties ?? {})) {
    if (input?.[name] !== undefined && input[name] !== null && stringOf(input[name])) continue;
    const words = 'isian yang boleh kosong';
    const candidates = [words, [words], { [caseId]: words }, { [caseId]: [words] }];
    const fitting = candidates.find((value) => schema.safeParse({ ...input, [name]: value }).success);
    if (fitting !== undefined && inner.type !== 'boolean') input = { ...input, [name]: fitting };
  }
  return input;
}

const stringOf = (value: unknown) => typeof value === 'string' || (Array.isArray(value) && value.length > 0);
