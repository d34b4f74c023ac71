import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

/** A person's name as rows carry it. */
const names = /\b(fullName|clientName|keptName|goneName)\b/;

/** Where a name stands within a sentence or a question, and is no row to be told from others. */
const sentences: Record<string, string> = {
  'src-renderer/features/case/case-header.tsx Who': 'the head of the file draws the photograph before it',
  'src-renderer/features/case/identity-above.tsx MergedFile': 'a line of the file itself, of a former name',
  'src-renderer/features/home/repairs-to-decide.tsx Decision': 'the dialog says what becomes of one record',
  'src-renderer/features/registrations/annulled.tsx Restoring': 'a question about the row that was pressed',
  'src-renderer/features/registrations/propose-merge.tsx ProposeMerge':
    'what goes where; both stand below it with their photographs',
  'src-renderer/parts/decide-merge.tsx DecideMerge': 'the dialog says what goes where',
  'src-renderer/parts/duty/duty-act-dialog.tsx DutyActDialog': 'the dialog about the row that was pressed',
};

type Node = { type?: string; start: number; end: number; [part: string]: unknown };

/** The functions of a file that draw a name between tags and neither initials nor a photograph, by file and name. */
function bareIn(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown, inside: { name: string; text: string }): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, start, end, id, ...parts } = node as Node & { id?: { name?: string } | null };
    const text = source.slice(start, end);
    const own = type === 'FunctionDeclaration' ? { name: id?.name ?? '', text } : inside;
    if (/^JSX(Element|Fragment)$/.test(type ?? ''))
      for (const child of parts.children as Node[])
        if (child.type === 'JSXExpressionContainer' && draws(child.expression as Node, source))
          if (!/<(Named|Portrait)\b/.test(own.text)) found.push(`${file} ${own.name}`);
    for (const part of Object.values(parts)) visit(part, own);
  };
  visit(parseSync(file, source).program, { name: '', text: '' });
  return [...new Set(found)];
}

/** Whether an expression is itself a name, or a sentence or choice with one, rather than elements of their own. */
function draws(node: Node, source: string): boolean {
  if (/^(Identifier|MemberExpression|TemplateLiteral)$/.test(node.type ?? ''))
    return names.test(source.slice(node.start, node.end));
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].some((part) => draws(part as Node, source));
  return node.type === 'LogicalExpression' && draws(node.right as Node, source);
}

it('a person is told apart by initials or a photograph wherever the name stands in a row', () => {
  const drawing = listSources('src-renderer')
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => [file, readSource(file)] as const)
    .filter(([, source]) => names.test(source));
  expect(drawing.length).toBeGreaterThan(20);
  const bare = drawing.flatMap(([file, source]) => bareIn(file, source));
  expect(bare.sort()).toEqual(Object.keys(sentences).sort());
  const row = 'function Row() {\n  return <td>{one.fullName}</td>;\n}';
  expect(bareIn('row.tsx', row)).toEqual(['row.tsx Row']);
});
