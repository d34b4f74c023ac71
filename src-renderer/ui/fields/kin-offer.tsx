import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { tellDone } from '../tell.ts';
import {
  AnswersContext,
  ChangeContext,
  KinSearchContext,
  type Relative,
  useSurroundings,
} from './control.ts';
import classes from './fields.module.css';

/** Who else on file bears this No KK, and the offer to put them into the family table of this person. */
export function KinOffer({ familyCardNumber }: { familyCardNumber: string }) {
  const search = use(KinSearchContext);
  const change = use(ChangeContext);
  const { family } = use(AnswersContext);
  const { caseId } = useSurroundings();
  const found = useQuery({
    queryKey: ['kin', familyCardNumber, caseId],
    queryFn: () => search(familyCardNumber, caseId),
    gcTime: 0,
  });
  if (found.data === undefined) return null;
  const { kin, withheld } = found.data;
  const members = Array.isArray(family) ? (family as Draft[]) : [];
  const add = (relative: Relative) => {
    change('family', [...members, asMember(relative, familyCardNumber)]);
    tellDone(`${relative.fullName} ditambahkan ke Anggota keluarga. Pilih hubungannya di sana.`);
  };
  if (kin.length + withheld === 0) return null;
  return (
    <div className={classes.kin} role="status">
      <Text size="sm">{sentenceOf(kin.length, withheld)}</Text>
      {kin.map((relative) => (
        <Group key={relative.clientId} gap="xs" wrap="nowrap">
          <Text size="sm">{factsOf(relative)}</Text>
          {members.some((member) => isMember(member, relative)) ? (
            <Text size="sm" c="dimmed">
              ada di Anggota keluarga
            </Text>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => add(relative)}>
              Tambahkan ke keluarga
            </Button>
          )}
        </Group>
      ))}
    </div>
  );
}

function sentenceOf(named: number, withheld: number): string {
  const hidden = `${withheld} orang yang kasusnya tidak ditugaskan kepada Anda`;
  if (named === 0) return `Nomor KK ini juga tercatat pada ${hidden}.`;
  return `Nomor KK ini juga tercatat pada${withheld === 0 ? '' : ` ${hidden}, dan pada`}:`;
}

function factsOf({ fullName, registerNumber, birthDate }: Relative): string {
  const born = birthDate === null ? '' : `, lahir ${formatCivilDate(birthDate, 'short')}`;
  return `${fullName} (${registerNumber}${born})`;
}

/** A row of the family table; only the worker knows how the two are related. */
const asMember = ({ fullName, sex, birthDate, nik }: Relative, familyCardNumber: string): Draft => ({
  name: fullName,
  familyCardNumber,
  ...(sex === null ? {} : { sex }),
  ...(birthDate === null ? {} : { birthDate }),
  ...(nik === null ? {} : { nik }),
});

const isMember = (member: Draft, { nik, fullName }: Relative) =>
  (nik !== null && member.nik === nik) || member.name === fullName;
