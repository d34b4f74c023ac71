import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChoiceField } from '#domain/fields/choice';
import { sexes } from '#domain/lists/sex';
import { identityGaps } from '#domain/people/identity-gaps';
import { nikStates } from '#domain/people/nik-states';
import { orpc } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { AddIcon } from '../../ui/icons.tsx';
import { ChoicesChip } from './filter-chip.tsx';
import type { Filters } from './filters.ts';

/** Filters that are asked for now and then: each stands in the row once it is chosen. */
const rarer = {
  sexes: { label: 'Jenis kelamin', isOfIdentity: false },
  identityGaps: { label: 'Identitas', isOfIdentity: true },
  nikStates: { label: 'NIK', isOfIdentity: true },
  origins: { label: 'Daerah asal', isOfIdentity: true },
  referrals: { label: 'Sumber rujukan', isOfIdentity: true },
} as const satisfies Partial<Record<keyof Filters, { label: string; isOfIdentity: boolean }>>;
type Rarer = keyof typeof rarer;
const codes = Object.keys(rarer) as Rarer[];

type MoreFiltersProps = { filters: Filters; onChange: (part: Partial<Filters>) => void };

/** The rarer filters that are set, and a menu of the others. */
export function MoreFilters({ filters, onChange }: MoreFiltersProps) {
  const readsIdentities = useSession().may.includes('identity.read');
  // One that was taken from the menu stands in the row before anything is chosen in it.
  const [taken, setTaken] = useState<Rarer>();
  const offered = codes.filter((code) => readsIdentities || !rarer[code].isOfIdentity);
  const isShown = (code: Rarer) => code === taken || filters[code].length > 0;
  const others = offered.filter((code) => !isShown(code));
  return (
    <>
      {offered.filter(isShown).map((code) => (
        <RarerChip
          key={code}
          of={code}
          chosen={filters[code]}
          opensAtOnce={code === taken}
          onChoose={(chosen) => onChange({ [code]: chosen })}
        />
      ))}
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
                {rarer[code].label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

type RarerChipProps = {
  of: Rarer;
  chosen: readonly string[];
  opensAtOnce: boolean;
  onChoose: (chosen: string[]) => void;
};

function RarerChip({ of, ...chip }: RarerChipProps) {
  const choices = useChoices(of);
  return <ChoicesChip label={rarer[of].label} none="semua" choices={choices} {...chip} />;
}

const entriesOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

/** What may be chosen: of places, those that somebody on the list comes from. */
function useChoices(of: Rarer): { value: string; label: string }[] {
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
    case 'referrals':
      return entriesOf(referral.options);
    case 'origins':
      return (places.data?.groups ?? []).flatMap(({ value, label }) =>
        value === null ? [] : { value, label },
      );
  }
}
