import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import { contract } from '#contract/contract';
import type { Operation } from '#contract/operation';

/** An operation of the contract as it stands there. */
export type Declared = {
  path: string;
  meta: Operation;
  /** What it is asked with, and what it answers. */
  schema: z.ZodType | undefined;
  output: z.ZodType | undefined;
};

/** Every operation of the contract; those that end a case come last, as in a case. */
export function listDeclared(): Declared[] {
  const late = (path: string) => (/termination/.test(path) ? 1 : /followUp/.test(path) ? 2 : 0);
  return walk(contract, '').sort((a, b) => late(a.path) - late(b.path));
}

function walk(node: unknown, path: string): Declared[] {
  if (isContractProcedure(node)) {
    const { meta, inputSchema: schema, outputSchema: output } = node['~orpc'];
    return [{ path, meta, schema, output } as Declared];
  }
  return Object.entries(node as object).flatMap(([name, inner]) =>
    walk(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** What says upon what a save was begun, and is refused when that is not what stands there now. */
const begunOn = ['revision', 'version', 'upon', 'replaces'];

/** The operations that replace what somebody may have changed meanwhile: they say upon what they were begun. */
export const listReplacing = (): Declared[] =>
  listDeclared().filter(({ meta, schema }) => {
    const parts = Object.keys((schema as { shape?: object } | undefined)?.shape ?? {});
    return meta.audit === 'write' && begunOn.some((part) => parts.includes(part));
  });

/** Whether an operation is for the PC that keeps the vault alone: all before login but status, unlock and lock, and more. */
export const isHubOnly = ({ meta }: Declared): boolean =>
  meta.may === 'anyone' ? meta.fromAnyPc !== true : meta.onHub === true;

/** Calls an operation by its path. */
export function call(client: unknown, path: string, input: unknown): Promise<unknown> {
  const found = path.split('.').reduce((node, name) => (node as Record<string, unknown>)[name], client);
  return (found as (input: unknown) => Promise<unknown>)(input);
}
