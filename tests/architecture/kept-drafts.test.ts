import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Declared, listDeclared } from '../faults/role-matrix/operations.ts';
import { callersOf } from './callers.ts';
import { listSources, readSource } from './list-imports.ts';

const operations = listDeclared();

/** Whether what an operation answers holds what somebody is typing: a draft, or that one is there. */
function tellsDrafts({ path, output }: Declared): boolean {
  if (/draft/i.test(path.split('.').at(-1) ?? '') && output !== undefined && !/save|discard/i.test(path))
    return true;
  return (
    output !== undefined &&
    /"draft"/.test(JSON.stringify(z.toJSONSchema(output, { unrepresentable: 'any', io: 'input' })))
  );
}

/** Screens that read what was completed, and leave alone what is being typed beside it. */
const readsNoDraft: Readonly<Record<string, string>> = {
  'src-renderer/features/audit/notice-dialog.tsx': 'a notice drawn up in this moment',
  'src-renderer/features/case/contract-above.tsx': 'what the identity says by now',
  'src-renderer/features/case/note-log.tsx': 'the targets of the plan',
  'src-renderer/features/meeting/agenda.tsx': 'asks for the agenda anew',
  'src-renderer/parts/duty/renew-contract.tsx': 'begins nothing where a draft is',
  'src-renderer/parts/record/earlier-beside.tsx': 'what was written before, beside a form',
  'src-renderer/parts/record/moved-on.tsx': 'asked of the core in this moment, and laid beside what is typed',
};

/** Screens that keep a draft in which nobody is typing. */
const inOneStep: Readonly<Record<string, string>> = {
  'src-renderer/features/case/resources-above.tsx': 'begins one by a button',
  'src-renderer/features/register/resumed-notice.tsx': 'throws one away',
  'src-renderer/features/register/returning-person.tsx': 'throws one away',
  'src-renderer/features/transfer/package-view.tsx': 'begins one by a button',
  'src-renderer/parts/duty/renew-contract.tsx': 'begins one by a button',
};

describe('what somebody is typing', () => {
  it('is never shown from memory: it is asked for once what was typed of it before is kept', () => {
    const telling = operations.filter(tellsDrafts).map(({ path }) => path);
    expect(telling).toEqual(
      expect.arrayContaining([
        'allegation.list',
        'case.drafts',
        'meeting.open',
        'shift.read',
        'form.eic.open',
      ]),
    );
    const asking = [
      ...callersOf(telling),
      ...listSources('src-renderer').filter((file) => /\blistOnceKept\(/.test(readSource(file))),
    ];
    const fromMemory = [...new Set(asking)].filter((file) => {
      const source = readSource(file);
      const waits = /\b(?:settle(?:All)?Left|listOnceKept)\(/.test(source);
      return !waits || (/\buseQuery\(/.test(source) && !/\b(?:staleTime|gcTime): 0\b/.test(source));
    });
    expect(fromMemory.sort()).toEqual(Object.keys(readsNoDraft).sort());
  });

  it('is kept by the one part that also keeps it at leaving, at locking and where a save fails', () => {
    const saving = operations.map(({ path }) => path).filter((path) => /\.save\w*Draft$/.test(path));
    expect(saving).toEqual(expect.arrayContaining(['allegation.saveDraft', 'shift.saveDraft']));
    const alone = callersOf(saving).filter((file) => !/\buseAutosave\(/.test(readSource(file)));
    expect(alone.sort()).toEqual(Object.keys(inOneStep).sort());
  });

  it('and what was begun by a button, says what of it is assumed', () => {
    const begins = Object.keys(inOneStep).flatMap((file) =>
      [
        ...readSource(file).matchAll(/\b(?:save\w*Draft|mutate)\(\{[^)]*\b(?:answers|identity)\b[^)]*\}\)/g),
      ].map(([call]) => `${file}: ${call}`),
    );
    expect(begins.length).toBe(3);
    expect(begins.filter((call) => !/\bassumed\b/.test(call))).toEqual([]);
  });
});
