import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';
import { caseNeeds } from '#domain/duties/case-needs';
import { stageOf } from '#domain/forms';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { standings } from '#domain/months/standing';
import { roles } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { stageIds } from '#domain/stage';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { unseenLabel } from '../../ui/unseen-label.ts';
import classes from './caseload.module.css';
import { ChoicesChip, FilterChip } from './filter-chip.tsx';
import { type Filters, noFilters } from './filters.ts';
import { MoreFilters } from './more-filters.tsx';
import { PeriodChip } from './period-chip.tsx';

type FilterBarProps = {
  filters: Filters;
  onChange: (part: Partial<Filters>) => void;
  /** What stands before the filters. */
  children: ReactNode;
};

const statuses = { open: 'terbuka', closed: 'sudah ditutup', all: 'semua' } as const;
const stageChoices = stageIds.map((id) => ({ value: id, label: stageOf(id).label }));
const standingChoices = Object.entries(standings).map(([value, label]) => ({ value, label }));
const needChoices = Object.entries(caseNeeds).map(([value, label]) => ({ value, label }));
const categoryChoices = Object.entries(ppksCategories).map(([value, label]) => ({ value, label }));

/** Filters as phrases in a row: read from the left, they say what is shown. */
export const FilterBar = memo(function FilterBar({ filters, onChange, children }: FilterBarProps) {
  const { today, role, may } = useSession();
  const follows = may.includes('progress.read');
  const seesNeeds = may.includes('narrative.read');
  const isFiltered = !sameAs(filters, noFilters);
  return (
    <div className={classes.filters}>
      {children}
      <FilterChip
        label="Status"
        value={statuses[filters.status]}
        isSet={filters.status !== 'open'}
        saysAlways
      >
        <Radio.Group
          {...unseenLabel('Status kasus')}
          value={filters.status}
          onChange={(status) => onChange({ status: status as Filters['status'] })}
        >
          <Stack gap={8} p={2}>
            {Object.entries(statuses).map(([value, label]) => (
              <Radio key={value} value={value} label={`Kasus ${label}`} />
            ))}
          </Stack>
        </Radio.Group>
      </FilterChip>
      {follows && (
        <ChoicesChip
          label="Tahap"
          none="semua"
          choices={stageChoices}
          chosen={filters.stages}
          onChoose={(stages) => onChange({ stages: stages as Filters['stages'] })}
        />
      )}
      <ChoicesChip
        label="Kedudukan"
        none="semua"
        choices={standingChoices}
        chosen={filters.standings}
        onChoose={(chosen) => onChange({ standings: chosen as Filters['standings'] })}
      />
      {roles[role].scope === 'assigned' ? null : (
        <WorkerChip chosen={filters.workerIds} onChoose={(workerIds) => onChange({ workerIds })} />
      )}
      {follows && (
        <ChoicesChip
          label="Kategori"
          none="semua"
          choices={categoryChoices}
          chosen={filters.categories}
          onChoose={(categories) => onChange({ categories })}
        />
      )}
      {seesNeeds && (
        <ChoicesChip
          label="Perlu dilihat"
          none="semua"
          choices={needChoices}
          chosen={filters.needs}
          onChoose={(needs) => onChange({ needs: needs as Filters['needs'] })}
        />
      )}
      <PeriodChip period={filters.period} today={today} onChoose={(period) => onChange({ period })} />
      <MoreFilters filters={filters} onChange={onChange} />
      {isFiltered ? (
        <Button variant="subtle" onClick={() => onChange(noFilters)}>
          Hapus saringan
        </Button>
      ) : null}
    </div>
  );
});

function WorkerChip({ chosen, onChoose }: { chosen: readonly string[]; onChoose: (ids: string[]) => void }) {
  const { userId } = useSession();
  const { data } = useQuery(orpc.users.workers.queryOptions());
  const choices = (data?.workers ?? []).map(({ id, name, isActive }) => ({
    value: id,
    label: id === userId ? 'saya' : isActive ? name : `${name} (nonaktif)`,
  }));
  const nobody = { value: 'nobody', label: 'tanpa pekerja sosial' };
  const own = choices.filter(({ value }) => value === userId);
  return (
    <ChoicesChip
      label="Peksos"
      none="semua"
      choices={[...own, nobody, ...choices.filter(({ value }) => value !== userId)]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
