import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FamilyPage, KnownKin } from '#contract/family';
import { type FamilyRelation, familyRelations } from '#domain/lists/family-relations';
import { orpc } from '../../../core/client.ts';
import { CasePicker } from '../../../parts/case-picker.tsx';
import { AskedFirst, unlessAsked } from '../../../parts/record/confirm-saving.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Named } from '../../../ui/named.tsx';
import { tellDone } from '../../../ui/tell.ts';
import classes from './family.module.css';

type Props = { caseId: string; page: FamilyPage };

/** Kin who are on file themselves: linked by one act, seen from both files, each offering its family to the other. */
export function KinPart({ caseId, page }: Props) {
  const { kin, alike, withheld, can } = page;
  return (
    <section aria-labelledby="kin" className={classes.part}>
      <Title order={2} size="h4" id="kin">
        Kerabat yang juga dilayani di sini
      </Title>
      {withheld > 0 && (
        <Text size="sm">{withheld} kerabat lain terhubung; kasusnya tidak ditugaskan kepada Anda.</Text>
      )}
      {kin.map((one) => (
        <Linked key={one.caseId} caseId={caseId} one={one} mayChange={can.change.ok} />
      ))}
      {can.change.ok && alike.map((one) => <LinkForm key={one.caseId} caseId={caseId} found={one} />)}
      {can.change.ok && <Searched caseId={caseId} taken={[caseId, ...kin.map((one) => one.caseId)]} />}
    </section>
  );
}

function Linked({ caseId, one, mayChange }: { caseId: string; one: KnownKin; mayChange: boolean }) {
  const [isOffering, setIsOffering] = useState(false);
  const unlink = useMutation(
    orpc.family.unlink.mutationOptions({ onSuccess: () => tellDone('Hubungan kerabat diputus.') }),
  );
  const { registerNumber, fullName, relation, kinshipId, offers } = one;
  return (
    <div className={classes.kin}>
      <Group gap="sm">
        <Text size="sm" component="div">
          <Named name={fullName}>
            {relation}:{' '}
            <Link to="/kasus/$caseId/$tab" params={{ caseId: one.caseId, tab: 'keluarga' }} search={{}}>
              {fullName}
            </Link>{' '}
            ({registerNumber})
          </Named>
        </Text>
        {mayChange && offers.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setIsOffering(!isOffering)}>
            Salin keluarga ({offers.length})
          </Button>
        )}
        {mayChange && kinshipId !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Putuskan hubungan dengan ${fullName}`}
            onClick={() => unlink.mutate({ caseId, kinshipId })}
          >
            Putuskan
          </Button>
        )}
      </Group>
      <ErrorNotice error={unlink.error} />
      {isOffering && <Offer caseId={caseId} one={one} onDone={() => setIsOffering(false)} />}
    </div>
  );
}

function Offer({ caseId, one, onDone }: { caseId: string; one: KnownKin; onDone: () => void }) {
  const [people, setPeople] = useState(one.offers.map(({ id }) => id));
  const copy = useMutation(
    orpc.family.copy.mutationOptions({
      onSuccess: () => {
        tellDone('Keluarga disalin ke Anggota keluarga.');
        onDone();
      },
    }),
  );
  const save = (confirmed: string[] = []) =>
    copy.mutate({ caseId, kinCaseId: one.caseId, people, confirmed });
  return (
    <Stack gap={4} mt="xs">
      <Checkbox.Group label={`Dari berkas ${one.fullName}`} value={people} onChange={setPeople}>
        {one.offers.map(({ id, who }) => (
          <Checkbox key={id} value={id} label={who} mt={4} />
        ))}
      </Checkbox.Group>
      <div>
        <Button size="compact-sm" disabled={people.length === 0 || copy.isPending} onClick={() => save()}>
          Salin yang dipilih
        </Button>
      </div>
      <ErrorNotice error={unlessAsked(copy.error)} />
      <AskedFirst asking={copy} onConfirm={save} />
    </Stack>
  );
}

const relations = Object.entries(familyRelations)
  .filter(([code]) => code !== 'none' && code !== 'guardian')
  .map(([value, label]) => ({ value, label }));

/** Says what somebody on file is to this person. */
function LinkForm({ caseId, found }: { caseId: string; found: Pick<KnownKin, 'caseId' | 'fullName'> }) {
  const [relation, setRelation] = useState<string | null>(null);
  const link = useMutation(
    orpc.family.link.mutationOptions({
      onSuccess: () => tellDone('Kedua orang ini terhubung sebagai kerabat.'),
    }),
  );
  const { fullName } = found;
  return (
    <div className={classes.kin}>
      <Group gap="sm" align="end">
        <Select
          label={fullName === '' ? 'Hubungannya' : `${fullName} (No KK sama) adalah`}
          data={relations}
          value={relation}
          onChange={setRelation}
          searchable
          openOnFocus={false}
          w={240}
        />
        <Button
          variant="default"
          disabled={relation === null || link.isPending}
          onClick={() =>
            link.mutate({ caseId, kinCaseId: found.caseId, relation: relation as FamilyRelation })
          }
        >
          Hubungkan
        </Button>
      </Group>
      <ErrorNotice error={link.error} />
    </div>
  );
}

/** Looks for a kin who bears another No KK. */
function Searched({ caseId, taken }: { caseId: string; taken: readonly string[] }) {
  const [found, setFound] = useState<string>();
  return (
    <details className={classes.sentences}>
      <summary>Hubungkan dengan orang lain di lembaga ini</summary>
      <CasePicker label="Cari kerabat" chosen={taken} onPick={setFound} />
      {found !== undefined && !taken.includes(found) && (
        <LinkForm caseId={caseId} found={{ caseId: found, fullName: '' }} />
      )}
    </details>
  );
}
