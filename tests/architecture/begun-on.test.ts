import { describe, expect, it } from 'vitest';
import { listReplacing } from '../faults/role-matrix/operations.ts';
import { callersOf } from './callers.ts';
import { readSource } from './list-imports.ts';

/** A screen that keeps what somebody types beside what is saved by now, and shows where both changed. */
const keepsBoth = /\buse(?:Changes|Autosave|WrittenAnswers|Completion)\(/;

/** Screens that save over what they show in this moment, or name what they were opened on. */
const inOneStep: Readonly<Record<string, string>> = {
  'src-renderer/features/case/link-step-dialog.tsx': 'adds a step to the link as it stands by now',
  'src-renderer/features/case/resources-above.tsx': 'begins a draft where none is',
  'src-renderer/features/meeting/unheard.tsx': 'one of two, as the agenda stands',
  'src-renderer/features/month-report/profiles/profiles-settings.tsx': 'takes a profile out, asked before',
  'src-renderer/features/supervision/record-supervision.tsx':
    'names the entry it was opened on; only its writer corrects it',
  'src-renderer/parts/duty/renew-contract.tsx': 'begins a draft where none is',
  'src-renderer/parts/record/sign-off.tsx': 'names the version that was read',
  'src-renderer/parts/review-coercion.tsx': 'names the version that it shows',
  'src-renderer/parts/take-back.tsx': 'names the package, and is refused once anything was built on it',
};

describe('a screen that replaces what a colleague may have changed meanwhile', () => {
  const screens = callersOf(listReplacing().map(({ path }) => path));

  it('is found', () => {
    expect(screens.length).toBeGreaterThan(10);
  });

  it('keeps what is typed beside what is saved by now, so that both are seen before one is saved over', () => {
    const blind = screens.filter((file) => !keepsBoth.test(readSource(file)));
    expect(blind.sort()).toEqual(Object.keys(inOneStep).sort());
  });
});
