import { Table, Title } from '@mantine/core';
import type { z } from 'zod';
import type { CaseHolder } from '#contract/case-file';
import { formatCivilDate } from '#domain/civil-date';
import { Named } from '../../ui/named.tsx';
import classes from './case.module.css';
import { Told } from './hands.tsx';

const words = { worker: 'Pekerja sosial', supervisor: 'Supervisor' } as const;

/** Who held the case since when, who recorded it and why: the newest first. */
export function Holders({ holders }: { holders: readonly z.infer<typeof CaseHolder>[] }) {
  if (holders.length === 0) return null;
  return (
    <section className={classes.block}>
      <Title order={2}>Pemegang kasus</Title>
      <Table aria-label="Pemegang kasus">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={176}>Sejak</Table.Th>
            <Table.Th w={160}>Sebagai</Table.Th>
            <Table.Th w={200}>Siapa</Table.Th>
            <Table.Th>Dicatat oleh</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holders.map(({ kind, since, name, by, at, reason, handover, toldClient }) => (
            <Table.Tr key={`${kind} ${at} ${since ?? ''} ${name ?? ''}`}>
              <Table.Td>{since === null ? 'awal kasus' : formatCivilDate(since, 'short')}</Table.Td>
              <Table.Td>{words[kind]}</Table.Td>
              <Table.Td>{name === null ? 'tidak ada' : <Named name={name}>{name}</Named>}</Table.Td>
              <Table.Td>
                {by ?? 'belum tercatat'}
                <Told label="Alasan" words={reason} />
                <Told label="Serah terima" words={handover} />
                <Told label="Disampaikan kepada penerima manfaat" words={toldClient} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
