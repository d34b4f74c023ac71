import { Select, Text } from '@mantine/core';
import { useId } from 'react';
import { type RatedStatus, ratedStatuses } from '#domain/fields/achievements';
import { asText, type Draft, type Trouble } from '#domain/fields/field';
import { type GasScale, gasLevelCodes } from '#domain/fields/gas-scale';
import { progressToward } from '#domain/results/attainment';
import type { ComparedTarget } from '#domain/results/comparison';
import { sayLevel } from '#domain/results/gas-rounds';
import { proposedStatus } from '#domain/results/proposed-status';
import { formatNumber } from '#domain/words/indonesian';
import { WarningIcon } from '../icons.tsx';
import { StatusSign } from '../status-word.tsx';
import classes from './achievements.module.css';
import { useSurroundings } from './control.ts';
import fieldClasses from './fields.module.css';

const ratedCodes = Object.keys(ratedStatuses) as RatedStatus[];

/**
 * What this round says of a target, in one row of four: proposed from its value and due day until somebody touches it,
 * and said to be. One press answers, the same once more takes it back.
 */
export function StatusChoice(props: {
  target: ComparedTarget;
  path: string;
  row: Draft;
  troubles: readonly Trouble[];
  day: string;
  onSay: (answers: Draft) => void;
}) {
  const { target, path, row, troubles, day, onSay } = props;
  const { formKey } = useSurroundings();
  const name = useId();
  const saidId = useId();
  const said = asText(row.status);
  const proposed = said === '' ? proposedStatus(target, row.value, day) : undefined;
  const status = said || proposed;
  const offered = ratedCodes.filter((code) => code !== 'not-due' || target.dueOn > day || status === code);
  const own = troubles.filter((trouble) =>
    [path, `${path}.status`, `${path}.targetNumber`].includes(trouble.path),
  );
  return (
    <div className={classes.choice} data-path={`${formKey}:${path}.status`}>
      <div
        role="radiogroup"
        aria-label={`Hasil target ${target.number}`}
        aria-describedby={saidId}
        aria-invalid={own.length > 0 || undefined}
        className={classes.statuses}
        data-cell="status"
        data-row={target.number}
        data-proposed={proposed !== undefined || undefined}
      >
        {offered.map((code) => (
          <label key={code} className={classes.status} data-status={code}>
            <input
              type="radio"
              name={name}
              value={code}
              checked={status === code}
              onChange={() => onSay({ status: code })}
              // A proposal is confirmed, and what was said is taken back, by the press that would choose it.
              onClick={() => status === code && onSay({ status: said === code ? undefined : code })}
            />
            <StatusSign status={code} />
            <span>{ratedStatuses[code]}</span>
          </label>
        ))}
      </div>
      <div id={saidId}>
        {own.map(({ sentence }) => (
          <Text key={sentence} size="xs" c="var(--mantine-color-error)">
            {sentence}
          </Text>
        ))}
        {proposed !== undefined && (
          <Text size="xs" c="dimmed">
            Diusulkan dari nilai dan tenggat
          </Text>
        )}
        <Mismatch target={target} status={said} value={row.value} />
      </div>
    </div>
  );
}

/** The level of the target on its scale; nothing where it has none. */
export function LevelChoice(props: {
  scale: GasScale | undefined;
  number: number;
  level: unknown;
  onSay: (answers: Draft) => void;
}) {
  const { scale, number: target, level, onSay } = props;
  if (scale === undefined) return null;
  return (
    <Select
      size="xs"
      aria-label={`Tingkat pada skala target ${target} (GAS)`}
      placeholder="Tingkat pada skala (GAS)"
      data={gasLevelCodes.map((code) => ({ value: code, label: sayLevel(scale, Number(code)) }))}
      value={asText(level) === '' ? null : asText(level)}
      onChange={(code) => onSay({ level: code === null ? undefined : Number(code) })}
      clearable
      clearButtonProps={{ 'aria-label': 'Kosongkan', 'aria-description': `Tingkat target ${target}` }}
    />
  );
}

/** Says when number and status do not fit. The worker may know better, so it only asks. */
function Mismatch({ target, status, value }: { target: ComparedTarget; status: string; value: unknown }) {
  if (typeof value !== 'number' || status === '') return null;
  const progress = progressToward({ baseline: target.baseline, target: target.targetValue, achieved: value });
  if (progress === undefined) return null;
  const isReached = progress >= 1;
  if (isReached === (status === 'achieved')) return null;
  const says = isReached ? 'sudah' : status === 'achieved' ? 'belum' : undefined;
  return says === undefined ? null : (
    <Text className={fieldClasses.warning} role="status">
      <WarningIcon />
      {`Nilai ${formatNumber(value)} ${says} mencapai target ${formatNumber(target.targetValue)}. Periksa status hasilnya.`}
    </Text>
  );
}
