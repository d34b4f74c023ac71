import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { forms, isFormId } from '#domain/forms';
import { nameColumns, nameRow } from '#domain/safety/rescue-words';
import { projections, readShapes } from '#vault/rescue/table-shapes';

const { tables } = readShapes(migrations.length);
const inCode = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What two lists say of each other, part by part; nothing when they are not of one length. */
const pairUp = (said: string, meant: string, mark: string): [said: string, meant: string][] => {
  const [words, codes] = [said.split(mark), meant.split(mark)];
  return words.length === codes.length ? words.map((word, at) => [word.trim(), codes[at]?.trim() ?? '']) : [];
};

/** The words of domain/GLOSSARY.md by their names in the code; what stands in brackets explains one of them. */
const glossary = new Map(
  readFileSync('src-main/domain/GLOSSARY.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\(.*?\)|`/g, '').split('|'))
    .flatMap(([, said = '', meant = '']) => pairUp(said, meant, ';'))
    .flatMap(([said, meant]) => pairUp(said, meant, ','))
    .map(([said, meant]) => [meant, said]),
);

describe('the report of a rescue', () => {
  it('has a name for every table of people’s work', () => {
    expect(tables.length).toBeGreaterThan(20);
    const work = tables.map(({ name }) => name).filter((name) => !projections.has(name));
    expect(work.filter((name) => nameRow(name) === name)).toEqual([]);
  });

  it('calls what a form keeps as the form is called', () => {
    const kept = tables.flatMap(({ name }) => {
      const form = inCode(name);
      return isFormId(form) ? [[name, nameRow(name), forms[form].label]] : [];
    });
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter(([, said, label]) => said !== label)).toEqual([]);
  });

  it('calls the rest by the words of the glossary', () => {
    const pairs = [
      ['goal', 'goal'],
      ['target', 'target'],
      ['task', 'task'],
      ['draft', 'draft'],
      ['form_version', 'version'],
      ['attachment', 'attachment'],
      ['legal_hold', 'legal hold'],
      ['erasure', 'erasure'],
    ] as const;
    const wrong = pairs.filter(
      ([table, code]) =>
        !nameRow(table)
          .toLowerCase()
          .includes(glossary.get(code) ?? 'not in the glossary'),
    );
    expect(wrong).toEqual([]);
  });

  it('calls a column by the label of its field', () => {
    const asked = (['client', 'case_file'] as const).flatMap((table) => {
      const { fields } = table === 'client' ? forms.client : forms.caseFile;
      const labels = new Map(Object.entries(fields).map(([name, { label }]) => [name, label.toLowerCase()]));
      const columns = tables.find(({ name }) => name === table)?.columns ?? [];
      return columns.flatMap(({ name }) => {
        const [label, [said]] = [labels.get(inCode(name)), nameColumns([name])];
        return label === undefined || said === undefined ? [] : [[name, said.toLowerCase(), label]];
      });
    });
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(([, said, label]) => said !== label)).toEqual([]);
  });
});
