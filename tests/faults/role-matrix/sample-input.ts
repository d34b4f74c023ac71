import { randomUUID } from 'node:crypto';
import { type FormId, formIds } from '#domain/forms';
import { declaredForm } from '../../support/declared-form.ts';
import { sampleAnswers, sampleDay } from '../../support/sample-answers.ts';
import { type JsonSchema, jsonSchemaOf } from '../support/json-schema.ts';
import type { Declared } from './operations.ts';

/** What an input may name: the case it is about, somebody in it, records of its forms. */
export type Named = {
  caseId: string;
  clientId: string;
  userId: string;
  /** Somebody whose account may end, or become another, without anybody else losing theirs. */
  leaverId: string;
  records: Map<string, string>;
};

/** Values for what the shape alone does not tell, by the name of the part. */
function byName(name: string, path: string, named: Named): unknown {
  const [, form = ''] = path.split('.');
  const isForm = (formIds as readonly string[]).includes(form);
  const known: Record<string, () => unknown> = {
    caseId: () => named.caseId,
    // Of two files one is told twice: both must be there.
    caseIds: () => (path.startsWith('merge.') ? [named.caseId, named.caseId] : [named.caseId]),
    clientId: () => named.clientId,
    userId: () => (path === 'users.remove' || path === 'users.correct' ? named.leaverId : named.userId),
    workerIds: () => [named.userId],
    workerId: () => named.userId,
    allegationId: () => named.records.get('allegation') ?? randomUUID(),
    recordId: () => named.records.get(form) ?? randomUUID(),
    answers: () => (isForm ? sampleAnswers(declaredForm(form as FormId)) : {}),
    period: () => '2026-01',
    profileId: () => 'sentra',
    id: () => (path.startsWith('reportProfile.') ? 'sentra' : undefined),
    month: () => '2026-01',
    day: () => sampleDay,
    from: () => sampleDay,
    to: () => (path === 'duty.calendar' ? sampleDay : undefined),
    askedOn: () => sampleDay,
    dueOn: () => sampleDay,
    heldOn: () => sampleDay,
    knownOn: () => sampleDay,
    endedOn: () => sampleDay,
    fromOn: () => sampleDay,
    untilOn: () => sampleDay,
    until: () => sampleDay,
    on: () => sampleDay,
    outsideReader: () => 'Dinas Sosial',
    groundOn: () => sampleDay,
    knownTime: () => '09:30',
    piece: () => 'AAAA',
    thumbnail: () => 'data:image/jpeg;base64,/9j/2wBDAA==',
    fingerprint: () => '3F2A 90BC 11D4 E07A',
    loginName: () => 'siapa',
  };
  return known[name]?.();
}

/** An input the contract takes, drawn from its declaration; throws by name for an operation it cannot do that for. */
export function sampleInput({ path, schema }: Declared, named: Named): unknown {
  if (schema === undefined) return undefined;
  const input = sampleOf(jsonSchemaOf(schema), path, named);
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    throw new Error(`No input is known for ${path}: add it to sample-input.ts. ${parsed.error.message}`);
  }
  return input;
}

function sampleOf(json: JsonSchema, path: string, named: Named): unknown {
  if (json.const !== undefined) return json.const;
  if (json.enum !== undefined) return json.enum[0];
  if (json.anyOf !== undefined) {
    const [first] = json.anyOf;
    return json.anyOf.some(({ type }) => type === 'null') || !first ? null : sampleOf(first, path, named);
  }
  if (json.type === 'string') return json.format === 'uuid' ? randomUUID() : 'isian contoh';
  if (json.type === 'integer' || json.type === 'number') return Math.max(0, json.minimum ?? 0);
  if (json.type === 'boolean') return false;
  if (json.type === 'array') {
    return Array.from({ length: json.minItems ?? 0 }, () => json.items && sampleOf(json.items, path, named));
  }
  if (json.type !== 'object') return null;
  const required = Object.entries(json.properties ?? {}).filter(([name]) => json.required?.includes(name));
  return Object.fromEntries(
    required.map(([name, inner]) => [name, byName(name, path, named) ?? sampleOf(inner, path, named)]),
  );
}
