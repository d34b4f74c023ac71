import { Group, Radio, Select, Text } from '@mantine/core';
import { formatCivilDate } from '#domain/civil-date';
import { type RatedStatus, ratedStatuses } from '#domain/fields/achievements';
import { asText, type Draft, type Trouble } from '#domain/fields/field';
import { type GasScale, gasLevelCodes } from '#domain/fields/gas-scale';
import { number } from '#domain/fields/number';
import { fromTo } from '#domain/fields/plan-tree';
import { longText } from '#domain/fields/text';
import { progressToward } from '#domain/results/attainment';
import type { ComparedTarget } from '#domain/results/comparison';
import { sayLevel } from '#domain/results/gas-rounds';
import { formatNumber } from '#domain/words/indonesian';
import { WarningIcon } from '../icons.tsx';
import { StatusSign, StatusWord } from '../status-word.tsx';
import classes from './achievements.module.css';
import { useSurroundings } from './control.ts';
import { FieldSlot } from './field-slot.tsx';
import fieldClasses from './fields.module.css';

const ratedCodes = Object.keys(ratedStatuses) as RatedStatus[];
const paragraph = { maxLength: 5_000 };
const evidence = longText('Bukti', paragraph);
const obstacle = longText('Hambatan', paragraph);
const cause = longText('Sebab', paragraph);

/** One target of the plan on the left, what this round says of it on the right. */
export function AchievementRow(props: {
  target: ComparedTarget;
  path: string;
  row: Draft;
  troubles: readonly Trouble[];
  /** The day of the round. */
  day: string;
  onSay: (answers: Draft) => void;
}) {
  const { target, path, row, troubles, day, onSay } = props;
  const { formKey, completed, scales } = useSurroundings();
  const status = asText(row.status);
  const value = number('Nilai capaian', { min: -1e9, max: 1e9, unit: unitIn(target, completed) });
  const isShort = status === 'partly' || status === 'not-achieved';
  const offered = ratedCodes.filter((code) => code !== 'not-due' || target.dueOn > day || status === code);
  const own = troubles.filter((trouble) =>
    [path, `${path}.status`, `${path}.targetNumber`].includes(trouble.path),
  );
  const slot = (name: string, field: Parameters<typeof FieldSlot>[0]['field']) => (
    <FieldSlot
      field={field}
      name={name}
      path={`${path}.${name}`}
      value={row[name]}
      troubles={troubles}
      onChange={(changed, next) => onSay({ [changed]: next })}
    />
  );
  return (
    <section className={classes.row} aria-label={`Target ${target.number}`} data-path={`${formKey}:${path}`}>
      <div className={classes.planned}>
        <Text fw={600}>
          {target.number}. {target.statement}
        </Text>
        <Text size="sm">
          {target.indicator}: {fromTo(target)}
        </Text>
        <Text size="xs" c="dimmed">
          Tenggat {formatCivilDate(target.dueOn, 'short')}
        </Text>
        <EarlierRounds target={target} />
      </div>
      <div className={classes.said}>
        <Radio.Group
          label={`Hasil target ${target.number}`}
          withAsterisk
          value={status === '' ? null : status}
          onChange={(chosen) => onSay({ status: chosen })}
          error={own.map((trouble) => trouble.sentence).join(' ') || undefined}
        >
          <Group className={classes.statuses}>
            {offered.map((code) => (
              <Radio key={code} value={code} label={<StatusLabel status={code} />} />
            ))}
          </Group>
        </Radio.Group>
        <div className={classes.value}>{slot('value', value)}</div>
        <LevelChoice
          scale={scales.get(target.number)}
          number={target.number}
          level={row.level}
          onSay={onSay}
        />
        <Mismatch target={target} status={status} value={row.value} />
        {slot('evidence', evidence)}
        {(isShort || asText(row.obstacle) !== '') && slot('obstacle', obstacle)}
        {(isShort || asText(row.cause) !== '') && slot('cause', cause)}
      </div>
    </section>
  );
}

/** The level of the target on its scale; nothing where it has none. */
function LevelChoice(props: {
  scale: GasScale | undefined;
  number: number;
  level: unknown;
  onSay: (answers: Draft) => void;
}) {
  const { scale, number: target, level, onSay } = props;
  if (scale === undefined) return null;
  return (
    <Select
      label={`Tingkat pada skala target ${target} (GAS)`}
      data={gasLevelCodes.map((code) => ({ value: code, label: sayLevel(scale, Number(code)) }))}
      value={asText(level) === '' ? null : asText(level)}
      onChange={(code) => onSay({ level: code === null ? undefined : Number(code) })}
      clearable
      clearButtonProps={{ 'aria-label': 'Kosongkan', 'aria-description': `Tingkat target ${target}` }}
    />
  );
}

/** The unit of the round that is corrected; else that of the plan. */
function unitIn({ rounds, unit }: ComparedTarget, completed: Draft | null): string {
  return rounds.find(({ evaluatedOn }) => evaluatedOn === completed?.evaluatedOn)?.unit ?? unit;
}

/** Unlike a status that holds, one to choose from is not coloured. */
function StatusLabel({ status }: { status: RatedStatus }) {
  return (
    <span className={classes.choice}>
      <StatusSign status={status} /> {ratedStatuses[status]}
    </span>
  );
}

function EarlierRounds({ target }: { target: ComparedTarget }) {
  const last = target.rounds.at(-1);
  if (last === undefined) return null;
  return (
    <Text size="xs" c="dimmed">
      Ronde {last.sequence} ({formatCivilDate(last.evaluatedOn, 'short')}):{' '}
      <StatusWord status={last.status} />
      {last.value === undefined ? '' : `, ${formatNumber(last.value)} ${last.unit ?? target.unit}`}
    </Text>
  );
}

/** Says when number and status do not fit. The worker may know better, so it only asks. */
function Mismatch({ target, status, value }: { target: ComparedTarget; status: string; value: unknown }) {
  if (typeof value !== 'number' || status === '') return null;
  const progress = progressToward({ baseline: target.baseline, target: target.targetValue, achieved: value });
  if (progress === undefined) return null;
  const isReached = progress >= 1;
  if (isReached === (status === 'achieved')) return null;
  return (
    <Text className={fieldClasses.warning} role="status">
      <WarningIcon />
      {isReached
        ? `Nilai ${formatNumber(value)} sudah mencapai target ${formatNumber(target.targetValue)}. Periksa status hasilnya.`
        : status === 'achieved'
          ? `Nilai ${formatNumber(value)} belum mencapai target ${formatNumber(target.targetValue)}. Periksa status hasilnya.`
          : ''}
    </Text>
  );
}
