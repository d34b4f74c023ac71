import { Anchor, Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResourceLine } from '#contract/resource';
import { resourceKinds, shortResourceKinds } from '#domain/lists/resource-kinds';
import { resourceNeeds } from '#domain/lists/resource-needs';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import table from '../../ui/row-table.module.css';
import { ResourceForm } from './resource-form.tsx';

const optionsOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** The directory of resource systems: searched, narrowed, and written on by whoever works with cases. */
export function ResourcesScreen() {
  const listed = useQuery(orpc.resource.list.queryOptions());
  const navigate = useNavigate();
  const [isNew, setIsNew] = useState(false);
  const canWrite = listed.data?.can.write.ok ?? false;
  return (
    <Page
      title="Sistem sumber"
      about="Direktori lembaga: siapa memberi apa, kepada siapa, dan bagaimana caranya. Tidak memuat apa pun tentang orang yang dilayani."
      actions={
        canWrite && (
          <Button leftSection={<AddIcon />} onClick={() => setIsNew(true)}>
            Tambah sumber
          </Button>
        )
      }
    >
      <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />
      {listed.isPending && <Waiting />}
      {listed.data?.resources.length === 0 && (
        <NothingHere
          what="Direktori masih kosong."
          todo="Catat dahulu sumber yang paling sering dihubungi: BPJS, Disdukcapil, puskesmas, sekolah, lembaga zakat, karang taruna."
        />
      )}
      {listed.data !== undefined && listed.data.resources.length > 0 && (
        <Directory resources={listed.data.resources} />
      )}
      {isNew && (
        <ResourceForm
          onClose={() => setIsNew(false)}
          onSaved={(resourceId) =>
            void navigate({ to: '/sumber/$resourceId', params: { resourceId }, ignoreBlocker: true })
          }
        />
      )}
    </Page>
  );
}

function Directory({ resources }: { resources: readonly ResourceLine[] }) {
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [gives, setGives] = useState<string | null>(null);
  const [showsGone, setShowsGone] = useState(false);
  const words = search.trim().toLocaleLowerCase('id').split(/\s+/);
  const found = resources.filter(
    (one) =>
      (one.isActive || showsGone) &&
      (kind === null || one.kind === kind) &&
      (gives === null || (one.gives as string[]).includes(gives)) &&
      words.every((word) => one.words.toLocaleLowerCase('id').includes(word)),
  );
  const gone = resources.filter(({ isActive }) => !isActive).length;
  return (
    <>
      <Group align="flex-end" mb="sm">
        <TextInput
          label="Cari"
          placeholder="Nama, syarat, prosedur, tempat"
          w={260}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          label="Jenis"
          w={190}
          placeholder="Semua"
          data={optionsOf(shortResourceKinds)}
          value={kind}
          onChange={setKind}
          clearable
          clearButtonProps={{ 'aria-label': 'Semua jenis' }}
        />
        <Select
          label="Yang diberikan"
          w={250}
          placeholder="Semua"
          data={optionsOf(resourceNeeds)}
          value={gives}
          onChange={setGives}
          searchable
          openOnFocus={false}
          clearable
          clearButtonProps={{ 'aria-label': 'Semua yang diberikan' }}
        />
        {gone > 0 && (
          <Checkbox
            mb={8}
            label={`Juga yang tidak ada lagi (${formatNumber(gone)})`}
            checked={showsGone}
            onChange={(event) => setShowsGone(event.currentTarget.checked)}
          />
        )}
      </Group>
      {found.length === 0 ? (
        <NothingHere what="Tidak ada sumber yang cocok." todo="Kosongkan pencarian atau saringan di atas." />
      ) : (
        <ResourceTable resources={found} />
      )}
    </>
  );
}

function ResourceTable({ resources }: { resources: readonly ResourceLine[] }) {
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label="Sistem sumber">
        <thead>
          <tr>
            <th>Nama</th>
            <th>Jenis</th>
            <th>Yang diberikan</th>
            <th className={table.figure}>Diajukan</th>
            <th className={table.figure}>Diterima</th>
            <th className={table.figure}>Ditolak</th>
            <th className={table.figure}>Jawaban (hari)</th>
          </tr>
        </thead>
        <tbody>
          {resources.map(({ resourceId, name, kind, gives, isActive, answered }) => (
            <tr key={resourceId}>
              <td>
                <Anchor
                  renderRoot={(props) => <Link to="/sumber/$resourceId" params={{ resourceId }} {...props} />}
                >
                  {name}
                </Anchor>
                {!isActive && (
                  <Text span c="dimmed">
                    {' '}
                    (tidak ada lagi)
                  </Text>
                )}
              </td>
              <td title={resourceKinds[kind]}>{shortResourceKinds[kind]}</td>
              <td>{gives.map((need) => resourceNeeds[need]).join(', ')}</td>
              <td className={table.figure}>{formatNumber(answered.applied)}</td>
              <td className={table.figure}>{formatNumber(answered.accepted)}</td>
              <td className={table.figure}>{formatNumber(answered.refused)}</td>
              <td className={table.figure}>
                {answered.medianDays === null ? '-' : formatNumber(answered.medianDays)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
