import { describe, expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const dialogs = listSources('src-renderer').filter((file) => readSource(file).includes('<FormDialog'));

/** What is a secret, or a file: typed again rather than held. */
const notHeld = [
  'src-renderer/features/backup/rehearse-dialog.tsx',
  'src-renderer/features/backup/second-place-dialog.tsx',
  'src-renderer/features/keys/replace-key-dialog.tsx',
  'src-renderer/features/users/reset-passphrase.tsx',
  'src-renderer/parts/attachments/attach-dialog.tsx',
];

/** The words of an expression in braces after a name, and of the constant that it may name. */
function wordsOf(source: string, name: string): string[] {
  const words = (text: string) => text.match(/[A-Za-z_]\w*/g) ?? [];
  return [...source.matchAll(new RegExp(`\\b${name}=\\{([^}]*)\\}`, 'g'))].flatMap(([, said = '']) => {
    const meant = new RegExp(`const ${said.trim()} =([^;]*);`).exec(source)?.[1] ?? '';
    return [...words(said), ...words(meant)];
  });
}

/** What a file keeps with `useState` alone. */
const statesOf = (source: string): string[] =>
  [...source.matchAll(/const \[(\w+), set\w+\] = useState\b/g)].map(([, name = '']) => name);

describe('a small dialog in which something is typed', () => {
  it('is found', () => {
    expect(dialogs.length).toBeGreaterThan(25);
  });

  it('holds what was typed when the window is locked over it, but for secrets and files', () => {
    const lost = dialogs.flatMap((file) => {
      const source = readSource(file);
      if (source.includes('isHeld={false}')) return [];
      const typed = wordsOf(source, 'isDirty');
      const bare = statesOf(source).filter((name) => typed.includes(name));
      const holdsNothing = typed.length > 1 && !/use(?:Typed|Changes)\b/.test(source);
      return [...bare.map((name) => `${file}: ${name}`), ...(holdsNothing ? [file] : [])];
    });
    expect(lost).toEqual([]);
    expect(dialogs.filter((file) => readSource(file).includes('isHeld={false}')).sort()).toEqual(notHeld);
  });

  it('is left without a question once it is saved, wherever it goes on to', () => {
    const asks = listSources('src-renderer').filter((file) => {
      const source = readSource(file);
      const leaves = source.match(/navigate\(\{[^}]*\}?[^}]*\}\)/g) ?? [];
      return (
        /use(?:Typed|Changes)[(<]/.test(source) && leaves.some((call) => !call.includes('ignoreBlocker'))
      );
    });
    expect(asks).toEqual([]);
  });

  it('is no other kind of dialog: where one types and is asked before closing, it is this one', () => {
    const others = listSources('src-renderer').filter(
      (file) => /<Dialog\b/.test(readSource(file)) && /<Textarea\b/.test(readSource(file)),
    );
    expect(others).toEqual([]);
  });
});

/**
 * What is one line or a day and asks for something to be shown, found or printed now, is typed out of a paper or of one's
 * head as a secret, or stands before the login: typed again rather than held.
 */
const passing: Readonly<Record<string, readonly string[]>> = {
  'app/passphrase-dialog.tsx': ['passphrase'],
  'features/audit/verify-dialog.tsx': ['seq', 'fingerprint'],
  'features/backup/second-place-dialog.tsx': ['folder'],
  'features/caseload/export-dialog.tsx': ['recipient'],
  'features/caseload/filter-chip.tsx': ['search'],
  'features/caseload/keep-view.tsx': ['name'],
  'features/caseload/period-chip.tsx': ['from', 'to'],
  'features/caseload/range-chip.tsx': ['from', 'to'],
  'features/erasure/carry-out.tsx': ['registerNumber'],
  'features/import/for-all.tsx': ['typed'],
  'features/import/row-cell.tsx': ['typed'],
  'features/lesson/house-techniques.tsx': ['from', 'until'],
  'features/lesson/lesson-list.tsx': ['words'],
  'features/month-report/cover-letter.tsx': ['number'],
  'features/office/connect-screen.tsx': ['draft'],
  'features/rescue/remake-keys-screen.tsx': ['path'],
  'features/rescue/rescue-screen.tsx': ['loginName', 'passphrase'],
  'features/resource/resources-screen.tsx': ['search'],
  'features/shift/turn-choice.tsx': ['typed'],
  'features/standard/standard-export.tsx': ['recipient'],
  'features/transfer/receive-screen.tsx': ['code'],
  'features/users/own-passphrase.tsx': ['current'],
  'features/writing/writing-screen.tsx': ['words'],
  'parts/attachments/attach-dialog.tsx': ['asked'],
  'parts/attachments/view-dialog.tsx': ['recipient'],
  'parts/case-picker.tsx': ['text'],
  'parts/search-in.tsx': ['typed'],
  'ui/recovery-key/type-back-step.tsx': ['typed'],
};
/** What is held already, as the answer that it is read into. */
const ofAnAnswer = [
  'features/month-report/profiles/profile-fields.tsx: text',
  'features/own/age-bands.tsx: text',
];

const controls = /<(?:Textarea|TextInput|NumberInput|DayInput|PasswordInput|Autocomplete)\b[\s\S]*?\/>/g;

/** What somebody types into and a file keeps with `useState` or `useDraft` alone. */
function barelyTyped(source: string): string[] {
  const bare = [...statesOf(source), ...(/\bdraft\b[^=\n]*= useDraft\b/.test(source) ? ['draft'] : [])];
  const values = [...source.matchAll(controls)].flatMap(([control]) => {
    const [, name] = /\bvalue=\{([A-Za-z_]\w*)/.exec(control) ?? [];
    return [...(name === undefined ? [] : [name]), ...(/\{\.\.\.typed\(/.test(control) ? ['draft'] : [])];
  });
  return [...new Set(values)].filter((name) => bare.includes(name));
}

describe('a page on which something is typed', () => {
  const files = listSources('src-renderer').map((file) => ({
    file: file.slice('src-renderer/'.length),
    source: readSource(file),
  }));

  it('holds it when the window is locked, but for what is typed again in passing', () => {
    const found = files.flatMap(({ file, source }) => barelyTyped(source).map((name) => `${file}: ${name}`));
    const allowed = Object.entries(passing).flatMap(([file, names]) =>
      names.map((name) => `${file}: ${name}`),
    );
    expect(found.filter((one) => !ofAnAnswer.includes(one)).sort()).toEqual(allowed.sort());
  });

  it('says of everything that is not kept yet that it is saved or held, but for a secret', () => {
    const lost = files.flatMap(({ file, source }) =>
      [...source.matchAll(/useUnsavedWork\(\{([\s\S]*?)\}\);/g)].flatMap(([, said = '']) =>
        /\bsave\b|\bisHeld\b/.test(said) ? [] : [file],
      ),
    );
    expect(lost).toEqual(['features/users/own-passphrase.tsx']);
  });
});
