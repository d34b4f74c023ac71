import { Alert, Anchor, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Allegation } from '#contract/allegation';
import { formatCivilDate } from '#domain/civil-date';
import { allegationKinds, allegationOutcomes } from '#domain/safety/allegation';
import { orpc } from '../../core/client.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { Page } from '../../ui/page.tsx';
import { PrintAllegation } from './print-allegation.tsx';
import { Readers } from './readers.tsx';
import { Steps } from './steps.tsx';

/** One report, for whoever reads it: what is said, what is done, who reads it, and who looked at it when. */
export function AllegationScreen() {
  const { allegationId } = useParams({ from: '/dugaan/$allegationId' });
  const found = useQuery(orpc.allegation.get.queryOptions({ input: { allegationId } }));
  const [prints, setPrints] = useState(false);
  if (found.isPending) return <Waiting />;
  if (found.data === undefined)
    return (
      <Page title="Laporan dugaan">
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      </Page>
    );
  const one = found.data;
  return (
    <Page
      title="Laporan dugaan"
      about={one.about}
      actions={
        <Button variant="default" onClick={() => setPrints(true)}>
          Cetak untuk pihak berwenang
        </Button>
      }
    >
      <Anchor renderRoot={(props) => <Link to="/dugaan" {...props} />}>← Semua laporan</Anchor>
      {one.warning && (
        <Alert mt="sm" color="var(--titian-due)" variant="outline" title="Pembaca kurang dari dua">
          {one.warning}
        </Alert>
      )}
      <Told one={one} />
      <Steps one={one} />
      <Readers one={one} />
      <Trail trail={one.trail} />
      {prints && <PrintAllegation allegationId={allegationId} onClose={() => setPrints(false)} />}
    </Page>
  );
}

function Told({ one }: { one: Allegation }) {
  const accused = [...one.accused.map(({ name }) => name), one.accusedOthers].filter(Boolean).join(', ');
  const lines = [
    ['Ditulis', `${localMoment(one.writtenAt)} oleh ${one.writer}`],
    ['Jenis dugaan', one.kinds.map((kind) => allegationKinds[kind]).join(', ')],
    ['Terjadi pada', one.happenedOn === null ? '–' : formatCivilDate(one.happenedOn, 'long')],
    ['Tempat', one.place || '–'],
    ['Terduga', accused || 'Belum diketahui'],
    ...(one.outcome === null
      ? []
      : [['Hasil', `${allegationOutcomes[one.outcome]}. ${one.outcomeWords}`] as const]),
  ] as const;
  return (
    <section aria-label="Isi laporan">
      <dl
        style={{ display: 'grid', gridTemplateColumns: '160px 1fr', gap: '4px 12px', alignItems: 'baseline' }}
      >
        {lines.map(([label, text]) => (
          <Line key={label} label={label} text={text} />
        ))}
      </dl>
      <Text maw="90ch" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {one.story}
      </Text>
    </section>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <>
      <Text component="dt" c="dimmed" size="sm">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </>
  );
}

function Trail({ trail }: Pick<Allegation, 'trail'>) {
  return (
    <details style={{ marginTop: 20 }}>
      <summary>Jejak laporan ini ({trail.length})</summary>
      <Title order={3} mt="xs" mb={4} fz="sm">
        Hanya tampak di sini
      </Title>
      {trail.map(({ at, by, says }) => (
        <Text key={`${at} ${says}`} size="sm">
          {localMoment(at)} · {by} · {says}
        </Text>
      ))}
    </details>
  );
}
