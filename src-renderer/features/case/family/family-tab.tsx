import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FamilyPage } from '#contract/family';
import { drawEcomap, sayEcomap } from '#domain/family/ecomap';
import { sayFamily } from '#domain/family/say-family';
import { orpc } from '../../../core/client.ts';
import { useSession } from '../../../core/session.ts';
import { Unread } from '../../../parts/screen-states.tsx';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { NothingHere } from '../../../ui/nothing-here.tsx';
import { tellDone } from '../../../ui/tell.ts';
import type { TabProps } from '../tabs.ts';
import classes from './family.module.css';
import { KinPart } from './kin-part.tsx';
import { MovableGenogram } from './movable-genogram.tsx';

const asWritten = (name: string) => name;

/** The family of a person: genogram, what cannot be true in it, ecomap, and kin on file. */
export function FamilyTab({ overview }: TabProps) {
  const { caseId } = overview;
  const page = useQuery(orpc.family.read.queryOptions({ input: { caseId } }));
  if (page.data === undefined) return <Unread query={page} />;
  return (
    <>
      <GenogramPart caseId={caseId} page={page.data} />
      <EcomapPart overview={overview} page={page.data} />
      <KinPart caseId={caseId} page={page.data} />
    </>
  );
}

function GenogramPart({ caseId, page }: { caseId: string; page: FamilyPage }) {
  const { clientLabel } = useSession();
  const place = useMutation(
    orpc.family.place.mutationOptions({ onSuccess: () => tellDone('Letak genogram disimpan.') }),
  );
  const { family, isMoved, can } = page;
  const naming = { clientLabel: clientLabel.toLowerCase(), nameOf: asWritten, tellsYears: true };
  const sentences = sayFamily(family, naming);
  return (
    <section aria-labelledby="genogram">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="genogram">
          Genogram
        </Title>
        {isMoved && can.change.ok && (
          <Button size="compact-sm" variant="default" onClick={() => place.mutate({ caseId, places: [] })}>
            Kembalikan letak otomatis
          </Button>
        )}
      </Group>
      <ErrorNotice error={place.error} />
      {family.people.length === 1 && (
        <NothingHere
          what="Belum ada anggota keluarga."
          todo="Isi daftarnya di bagian Identitas; genogram digambar otomatis."
        />
      )}
      {family.troubles.map((sentence) => (
        <Text key={sentence} size="sm" c="var(--titian-due)" role="status">
          {sentence}
        </Text>
      ))}
      {family.people.length > 1 && (
        <>
          <MovableGenogram
            page={page}
            words={{ clientLabel, nameOf: asWritten, tellsYears: true, description: sentences.join(' ') }}
            onMoved={(places) => place.mutate({ caseId, places })}
          />
          <Sentences label="Genogram dalam kalimat" sentences={sentences} />
        </>
      )}
    </section>
  );
}

function EcomapPart({ overview, page }: TabProps & { page: FamilyPage }) {
  const { clientLabel } = useSession();
  const { systems } = page;
  return (
    <section aria-labelledby="ecomap" className={classes.part}>
      <Title order={2} size="h4" id="ecomap" mb="xs">
        Ekomap
      </Title>
      {systems.length === 0 ? (
        <NothingHere
          what="Belum ada sistem sumber yang tercatat."
          todo="Ekomap digambar dari hubungan batin dalam daftar keluarga, rujukan, kontrak, dan kontak."
        />
      ) : (
        <>
          <div className={classes.figure}>
            <DrawingFigure
              drawing={drawEcomap(systems, { clientLabel, name: overview.fullName, nameOf: asWritten })}
              scale={1.2}
            />
          </div>
          <Sentences label="Ekomap dalam kalimat" sentences={sayEcomap(systems, { nameOf: asWritten })} />
        </>
      )}
    </section>
  );
}

function Sentences({ label, sentences }: { label: string; sentences: readonly string[] }) {
  return (
    <details className={classes.sentences}>
      <summary>{label}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
