import { Button, Group, Radio, Stack } from '@mantine/core';
import type { CaseloadQuery } from '#contract/caseload';
import { caseloadGroupCodes, caseloadGroups, mayGroupBy } from '#contract/caseload-groups';
import { roles } from '#domain/roles';
import { useSession } from '../../core/session.ts';
import type { GridGroup } from '../../ui/data-grid/grid-table.ts';
import type { Folding } from '../../ui/data-grid/use-folding.ts';
import { unseenLabel } from '../../ui/unseen-label.ts';
import { FilterChip } from './filter-chip.tsx';

type GroupChipProps = {
  group: CaseloadQuery['group'];
  groups: readonly GridGroup[];
  folding: Folding;
  onGroup: (group: CaseloadQuery['group']) => void;
};

/** By what the rows stand together, each group under a head with its number. */
export function GroupChip({ group, groups, folding, onGroup }: GroupChipProps) {
  const { role } = useSession();
  const offered = caseloadGroupCodes.filter(
    // Whoever sees the cases in their own hands alone has one worker in all of them.
    (code) => mayGroupBy(role, code) && !(code === 'worker' && roles[role].scope === 'assigned'),
  );
  const isFolded = groups.length > 0 && groups.every(({ value }) => folding.folded.has(value));
  return (
    <FilterChip
      label="Kelompok"
      value={group === undefined ? 'tidak' : caseloadGroups[group].label}
      isSet={group !== undefined}
      clears="Lepas kelompok"
      onClear={() => onGroup(undefined)}
    >
      <Radio.Group
        {...unseenLabel('Kelompokkan menurut')}
        value={group ?? ''}
        onChange={(code) => onGroup(offered.find((one) => one === code))}
      >
        <Stack gap={8} p={2}>
          <Radio value="" label="Tidak dikelompokkan" />
          {offered.map((code) => (
            <Radio key={code} value={code} label={caseloadGroups[code].label} />
          ))}
        </Stack>
      </Radio.Group>
      {groups.length > 0 && (
        <Group mt="sm" gap="xs">
          <Button
            variant="default"
            onClick={() => folding.onFoldAll(isFolded ? [] : groups.map(({ value }) => value))}
          >
            {isFolded ? 'Buka semua kelompok' : 'Lipat semua kelompok'}
          </Button>
        </Group>
      )}
    </FilterChip>
  );
}
