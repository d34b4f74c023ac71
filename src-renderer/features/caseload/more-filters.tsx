import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RangedColumn, rangedColumns } from '#contract/caseload';
import { columnOf, mayReadColumn } from '#contract/caseload-columns';
import { defined } from '#domain/defined';
import type { ChoiceField } from '#domain/fields/choice';
import { sexes } from '#domain/lists/sex';
import { identityGaps } from '#domain/people/identity-gaps';
import { nikStates } from '#domain/people/nik-states';
import { findingsOfDue } from '#domain/results/fallen-due';
import { may, type Permission } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { AddIcon } from '../../ui/icons.tsx';
import { ChoicesChip } from './filter-chip.tsx';
import type { Filters } from './filters.ts';
import { RangeChip } from './range-chip.tsx';

/** Filters that are asked for now and then: each stands in the row once it is chosen. */
const lists = {
  sexes: { label: 'Jenis kelamin' },
  identityGaps: { label: 'Identitas', needs: 'identity.read' },
  nikStates: { label: 'NIK', needs: 'identity.read' },
  origins: { label: 'Daerah asal', needs: 'identity.read' },
  referrals: { label: 'Sumber rujukan', needs: 'identity.read' },
  found: { label: 'Capaian target', needs: 'narrative.read' },
} as const satisfies Partial<Record<keyof Filters, { label: string; needs?: Permission }>>;
type List = keyof typeof lists;
type Rarer = List | RangedColumn;
const isRanged = (code: Rarer): code is RangedColumn => (rangedColumns as readonly Rarer[]).includes(code);
/** In the order of the menu. */
const codes = [
  'age',
  'sexes',
  'identityGaps',
  'nikStates',
  'origins',
  'referrals',
  'daysInStage',
  'found',
  'percentAchieved',
] as const satisfies Rarer[];

const labelOf = (code: Rarer) => (isRanged(code) ? columnOf(code).label : lists[code].label);

/** Which of them somebody may ask for. */
function useOffered(): Rarer[] {
  const { role } = useSession();
  return codes.filter((code: Rarer) => {
    if (isRanged(code)) return mayReadColumn(role, code);
    const { needs }: { label: string; needs?: Permission } = lists[code];
    return needs === undefined || may(role, needs);
  });
}

type MoreFiltersProps = { filters: Filters; onChange: (part: Partial<Filters>) => void };

/** The rarer filters that are set, and a menu of the others. */
export function MoreFilters({ filters, onChange }: MoreFiltersProps) {
  const offered = useOffered();
  // One that was taken from the menu stands in the row before anything is chosen in it.
  const [taken, setTaken] = useState<Rarer>();
  const isSet = (code: Rarer) => (isRanged(code) ? code in filters.ranges : filters[code].length > 0);
  const isShown = (code: Rarer) => code === taken || isSet(code);
  const others = offered.filter((code) => !isShown(code));
  return (
    <>
      {offered.filter(isShown).map((code) =>
        isRanged(code) ? (
          <RangeChip
            key={code}
            of={code}
            range={filters.ranges[code]}
            opensAtOnce={code === taken}
            onChoose={(range) => {
              setTaken(undefined);
              onChange({ ranges: defined({ ...filters.ranges, [code]: range }) });
            }}
          />
        ) : (
          <ListChip
            key={code}
            of={code}
            chosen={filters[code]}
            opensAtOnce={code === taken}
            onChoose={(chosen) => onChange({ [code]: chosen })}
          />
        ),
      )}
      {others.length > 0 && (
        <Menu position="bottom-start" returnFocus>
          <Menu.Target>
            <Button variant="subtle" color="gray" size="compact-sm" leftSection={<AddIcon />}>
              Saringan lain
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((code) => (
              <Menu.Item key={code} onClick={() => setTaken(code)}>
                {labelOf(code)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

type ListChipProps = {
  of: List;
  chosen: readonly string[];
  opensAtOnce: boolean;
  onChoose: (chosen: string[]) => void;
};

function ListChip({ of, ...chip }: ListChipProps) {
  const choices = useChoices(of);
  return <ChoicesChip label={lists[of].label} none="semua" choices={choices} {...chip} />;
}

const entriesOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

/** What may be chosen: of places, those that somebody on the list comes from. */
function useChoices(of: List): { value: string; label: string }[] {
  const referral = useForm('caseFile').fields.referralSource as ChoiceField;
  const places = useQuery(
    orpc.caseload.list.queryOptions({
      input: { status: 'all', group: 'origin', limit: 1 },
      enabled: of === 'origins',
    }),
  );
  switch (of) {
    case 'sexes':
      return entriesOf(sexes);
    case 'identityGaps':
      return entriesOf(identityGaps);
    case 'nikStates':
      return entriesOf(nikStates);
    case 'found':
      return entriesOf(findingsOfDue);
    case 'referrals':
      return entriesOf(referral.options);
    case 'origins':
      return (places.data?.groups ?? []).flatMap(({ value, label }) =>
        value === null ? [] : { value, label },
      );
  }
}
