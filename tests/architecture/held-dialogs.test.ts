import { describe, expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const dialogs = listSources('src-renderer').filter((file) => readSource(file).includes('<FormDialog'));

/** What is a secret, or a file: typed again rather than held. */
const notHeld = [
  'src-renderer/features/backup/rehearse-dialog.tsx',
  'src-renderer/features/backup/second-place-dialog.tsx',
  'src-renderer/features/keys/replace-key-dialog.tsx',
  'src-renderer/features/users/add-user.tsx',
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
      const holdsNothing = typed.length > 1 && !source.includes('useTyped');
      return [...bare.map((name) => `${file}: ${name}`), ...(holdsNothing ? [file] : [])];
    });
    expect(lost).toEqual([]);
    expect(dialogs.filter((file) => readSource(file).includes('isHeld={false}')).sort()).toEqual(notHeld);
  });

  it('is no other kind of dialog: where one types and is asked before closing, it is this one', () => {
    const others = listSources('src-renderer').filter(
      (file) => /<Dialog\b/.test(readSource(file)) && /<Textarea\b/.test(readSource(file)),
    );
    expect(others).toEqual([]);
  });
});
