import { MultiSelect } from '@mantine/core';
import { choices } from '#domain/fields/choice';
import { nameFinding } from '#domain/results/findings-today';
import { citedBy } from '#domain/stages/plan-warnings';
import { inputProps, troublesAt, useSurroundings } from '../control.ts';
import { Warnings } from '../field-slot.tsx';
import type { DraftGoal } from './draft-tree.ts';
import { pathOf, useTree } from './tree-context.ts';

const field = choices('Menjawab temuan', {});

/** The findings that a goal answers, by number and words; not drawn in a case that has none. */
export function CitedFindings({ goal, at }: { goal: DraftGoal; at: number }) {
  const tree = useTree();
  const { findings, formKey } = useSurroundings();
  const cited = citedBy({ findings: goal.findings }).map(String);
  const offered = findings
    .filter(({ standing }) => standing === 'open')
    .map(({ latest }) => ({ value: String(latest.number), label: nameFinding(latest) }));
  const others = cited
    .filter((number) => !offered.some(({ value }) => value === number))
    .map((number) => ({ value: number, label: nameOther(number, findings) }));
  if (offered.length + others.length === 0) return null;
  const place = [at] as const;
  const path = `${pathOf(tree.path, place)}.findings`;
  const troubles = troublesAt(tree.troubles, path);
  const change = (chosen: string[]) =>
    tree.change(place, { findings: chosen.length === 0 ? undefined : chosen.map(Number) });
  return (
    <div data-path={`${formKey}:${path}`}>
      <MultiSelect
        {...inputProps({ field, path, value: cited, onChange: () => undefined, troubles, required: false })}
        data={[...offered, ...others]}
        value={cited}
        onChange={change}
        searchable
        hidePickedOptions
        openOnFocus={false}
        nothingFoundMessage="Tidak ada temuan yang cocok"
      />
      <Warnings field={field} path={path} troubles={troubles} />
    </div>
  );
}

/** A finding that is not offered: solved, withdrawn, or not there at all. */
function nameOther(number: string, findings: ReturnType<typeof useSurroundings>['findings']): string {
  const found = findings.find(({ latest }) => String(latest.number) === number);
  if (found === undefined) return `${number} (tidak ada)`;
  return `${nameFinding(found.latest)} (${found.standing === 'solved' ? 'selesai' : 'ditarik'})`;
}
