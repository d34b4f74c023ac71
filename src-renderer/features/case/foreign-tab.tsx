import { Accordion, Badge, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ForeignRecord } from '#contract/transfer-told';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { TakeBack } from '../../parts/take-back.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import type { TabProps } from './tabs.ts';

/** What other centres wrote of this person, as it came with a referral: it is read here, and no more. */
export function ForeignTab({ overview: { caseId } }: TabProps) {
  const { catatan = '' } = useSearch({ from: '/kasus/$caseId/$tab' });
  const records = useQuery(orpc.transfer.records.queryOptions({ input: { caseId } }));
  const takings = useQuery(orpc.transfer.takings.queryOptions({ input: { caseId } }));
  if (records.isPending) return <Waiting />;
  const asked = catatan.split(':')[1];
  const bySender = Map.groupBy(records.data ?? [], ({ from }) => `${from.name}, ${from.town}`);
  return (
    <>
      <ErrorNotice error={records.error} onRetry={() => void records.refetch()} />
      <ErrorNotice error={takings.error} onRetry={() => void takings.refetch()} />
      {records.data?.length === 0 && (
        <NothingHere
          what="Tidak ada catatan dari lembaga lain untuk peran Anda."
          todo="Tanyakan kepada pekerja sosial kasus ini apa yang dikirim."
        />
      )}
      {[...bySender].map(([sender, own]) => (
        <Sender key={sender} sender={sender} records={own} asked={asked} />
      ))}
      {takings.data !== undefined && takings.data.length > 0 && (
        <section aria-labelledby="yang-diambil">
          <Title order={2} size="h4" id="yang-diambil" mt="lg">
            Yang diambil ke kasus ini
          </Title>
          {takings.data.map((taking) => (
            <TakeBack key={`${taking.referral} ${taking.version}`} caseId={caseId} taking={taking} />
          ))}
        </section>
      )}
    </>
  );
}

function Sender(props: { sender: string; records: ForeignRecord[]; asked: string | undefined }) {
  const { sender, records, asked } = props;
  const clock = useWallClock();
  const last = records.at(-1);
  return (
    <section aria-label={`Dari ${sender}`}>
      <Title order={2} mt="md">
        {sender}
      </Title>
      {last && (
        <Text size="sm" c="dimmed" mb="sm" maw="var(--titian-form)">
          Dibuat {clock.day(last.madeAt)} dan ditandatangani dengan sidik {last.from.fingerprint}; diambil{' '}
          {clock.day(last.takenAt)} oleh {last.takenBy}. Catatan ini ditulis lembaga itu: dibaca seperti
          datangnya, dan tidak dihitung dalam laporan di sini. Asesmen dan rencana di sini dapat dimulai
          darinya.
        </Text>
      )}
      <Accordion multiple defaultValue={asked === undefined ? [] : [asked]} variant="contained">
        {records.map((record) => (
          <Record key={record.recordId} record={record} />
        ))}
      </Accordion>
    </section>
  );
}

function Record({ record: { recordId, title, fields, asText, isKept } }: { record: ForeignRecord }) {
  return (
    <Accordion.Item value={recordId}>
      <Accordion.Control>
        <Text span fw={600}>
          {title}
        </Text>{' '}
        {isKept && (
          <Badge variant="outline" color="gray">
            Rahasia
          </Badge>
        )}
      </Accordion.Control>
      <Accordion.Panel>
        {asText.length > 0 && (
          <Text size="sm" c="dimmed" mb="sm">
            Hanya sebagai teks, karena tidak ditanyakan di sini: {asText.join('; ')}.
          </Text>
        )}
        <PrintedForm fields={fields} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}
