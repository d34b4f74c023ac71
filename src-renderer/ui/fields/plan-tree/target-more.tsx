import { Text } from '@mantine/core';
import { civilDate } from '#domain/fields/date-time';
import { isHollow } from '#domain/fields/field';
import { type GasLevel, gasLevelCodes, gasLevels, roomDoubts, scaleTroubles } from '#domain/fields/gas-scale';
import { list } from '#domain/fields/grid-fields';
import { number } from '#domain/fields/number';
import { longText } from '#domain/fields/text';
import { WarningIcon } from '../../icons.tsx';
import { troublesAt } from '../control.ts';
import { FieldSlot } from '../field-slot.tsx';
import fieldClasses from '../fields.module.css';
import { Folded } from '../folded.tsx';
import type { DraftTarget } from './draft-tree.ts';
import classes from './plan-tree.module.css';
import { pathOf, useTree } from './tree-context.ts';

const earlierValues = list(
  'Nilai awal lain',
  'Nilai awal',
  {
    on: civilDate('Tanggal', { means: 'elsewhere', required: true }),
    value: number('Nilai', { min: -1e9, max: 1e9, required: true }),
  },
  {
    help: 'Yang diukur sebelum intervensi dimulai, selain nilai awal di atas. Dengan tiga nilai awal atau lebih, perubahan dapat dibedakan dari kebetulan.',
  },
);
const scale = 'Skala pencapaian (GAS)';
const levelFields = Object.fromEntries(
  gasLevelCodes.map((code) => [code, longText(gasLevels[code], { maxLength: 500 })]),
) as Record<GasLevel, ReturnType<typeof longText>>;
const weight = number('Bobot', {
  min: 0,
  max: 100,
  help: 'Diisi pada semua target yang memiliki skala, atau dikosongkan semuanya.',
});

type BranchProps = { target: DraftTarget; place: readonly [number, number] };

/** What few targets have: values from before the plan, and a scale of attainment. */
export function TargetMore({ target, place }: BranchProps) {
  const tree = useTree();
  const path = pathOf(tree.path, place);
  const isFolded = (name: string) =>
    isHollow(target[name]) && troublesAt(tree.troubles, `${path}.${name}`).length === 0;
  return (
    <>
      <Folded label={earlierValues.label} path={`${path}.earlierValues`} isFolded={isFolded('earlierValues')}>
        <FieldSlot
          field={earlierValues}
          name="earlierValues"
          path={`${path}.earlierValues`}
          value={target.earlierValues}
          troubles={tree.troubles}
          onChange={(name, value) => tree.change(place, { [name]: value })}
        />
      </Folded>
      <Folded label={scale} path={`${path}.scale`} isFolded={isFolded('scale')}>
        <ScaleOfTarget target={target} place={place} />
      </Folded>
    </>
  );
}

/** Five levels in words, the highest first, with what is wrong of them said while one writes. */
function ScaleOfTarget({ target, place }: BranchProps) {
  const tree = useTree();
  const path = `${pathOf(tree.path, place)}.scale`;
  const { levels = {}, weight: weighted } = (target.scale ?? {}) as {
    levels?: Partial<Record<GasLevel, unknown>>;
    weight?: unknown;
  };
  const put = (next: unknown) => tree.change(place, { scale: isHollow(next) ? undefined : next });
  const slot = { troubles: tree.troubles };
  const { baseline, targetValue, unit } = target;
  const doubts = isHollow(levels)
    ? []
    : [...scaleTroubles(levels), ...roomDoubts({ baseline, targetValue, unit })];
  const own = tree.troubles.filter((trouble) => trouble.path === path).map(({ sentence }) => sentence);
  return (
    <section className={classes.scale} aria-label={`${scale} target ${target.number}`}>
      <div>
        <Text fw={600} size="sm">
          {scale}
        </Text>
        <Text size="xs" c="dimmed">
          Keadaan pada tiap tingkat, cukup jelas untuk dinilai orang lain. Sekurangnya tingkat 0 dan satu di
          kedua sisinya.
        </Text>
      </div>
      {gasLevelCodes.map((code) => (
        <FieldSlot
          key={code}
          {...slot}
          field={levelFields[code]}
          name={code}
          path={`${path}.levels.${code}`}
          value={levels[code]}
          onChange={(name, value) => put({ levels: { ...levels, [name]: value }, weight: weighted })}
        />
      ))}
      <FieldSlot
        {...slot}
        field={weight}
        name="weight"
        path={`${path}.weight`}
        value={weighted}
        onChange={(_name, value) => put({ levels, weight: value })}
      />
      {[...new Set([...doubts, ...own])].map((sentence) => (
        <Text key={sentence} className={fieldClasses.warning} role="status">
          <WarningIcon /> {sentence}
        </Text>
      ))}
    </section>
  );
}
