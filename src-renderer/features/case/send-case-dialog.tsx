import { Alert, Button, Checkbox, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormId } from '#domain/forms';
import { type Client, client, orpc } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { WorkBar } from '../../ui/work-bar.tsx';

type Sending = { caseId: string; recordId: string };
type Offer = Awaited<ReturnType<Client['transfer']['offer']>>;

/** Chooses what of a case goes to another centre, saves it, and shows the code that opens it once. */
export function SendCaseDialog({ onClose, ...about }: Sending & { onClose: () => void }) {
  const { data: offer, error } = useQuery({
    ...orpc.transfer.offer.queryOptions({ input: about }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog opened onClose={onClose} title="Serahkan berkas kasus" size="lg" closeOnClickOutside={false}>
      <ErrorNotice error={error} />
      {offer === undefined ? (
        error === null && <Waiting />
      ) : (
        <Choose {...about} offer={offer} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Choose({ offer, onClose, ...about }: Sending & { offer: Offer; onClose: () => void }) {
  const { parts, consent, isCovered, arePhotosCovered, institution, identityFiles } = offer;
  const [chosen, setChosen] = useState<FormId[]>(isCovered ? parts.map(({ form }) => form) : []);
  const [withConfidential, setWithConfidential] = useState(false);
  const [otherBasis, setOtherBasis] = useState(false);
  const [code, setCode] = useState<string>();
  const making = useLeaving(async (_way: 'package', options) => {
    const made = await client.transfer.make(
      { ...about, parts: chosen, withConfidential, otherBasis: otherBasis && !isCovered },
      options,
    );
    const kept = await saveDownload(made.name, made.file);
    if (kept === 'saved') setCode(made.code);
    return kept;
  });
  if (code !== undefined) return <TellCode code={code} institution={institution} onClose={onClose} />;
  const confidential = parts.reduce((sum, part) => sum + part.confidential, 0);
  return (
    <Stack>
      <Text>
        Berkas ini untuk <b>{institution}</b>. Identitas
        {identityFiles > 0 && ` dan ${identityFiles} lampirannya`} selalu ikut; pilih bagian lain yang perlu
        mereka ketahui.
      </Text>
      <Alert variant="outline" color={isCovered ? 'teal' : 'var(--titian-overdue)'} title={consent}>
        {isCovered
          ? arePhotosCovered
            ? 'Persetujuan mencakup pelayanan dan foto.'
            : 'Persetujuan mencakup pelayanan. Foto tidak ikut, karena persetujuannya tidak mencakup foto.'
          : 'Persetujuan tidak mencakup penyerahan ini. Mintalah lebih dahulu, atau pastikan ada dasar lain.'}
      </Alert>
      {!isCovered && (
        <Checkbox
          label="Ada dasar lain menurut UU 27/2022 Pasal 20, misalnya kewajiban hukum atau kepentingan vital"
          checked={otherBasis}
          onChange={(event) => setOtherBasis(event.currentTarget.checked)}
        />
      )}
      <Checkbox.Group
        label="Bagian yang ikut"
        value={chosen}
        onChange={(next) => setChosen(next as FormId[])}
      >
        <Stack gap={6} mt={6}>
          {parts.map((part) => (
            <Checkbox key={part.form} value={part.form} label={sayPart(part)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {confidential > 0 && (
        <Checkbox
          label={`Sertakan juga ${confidential} catatan rahasia yang hanya dibaca penulis dan pekerja sosialnya`}
          checked={withConfidential}
          onChange={(event) => setWithConfidential(event.currentTarget.checked)}
        />
      )}
      <ErrorNotice error={making.error} />
      {making.leavingFor !== undefined && <WorkBar says="Menyusun berkas…" onStop={making.stop} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
        <Button
          disabled={chosen.length === 0 || !(isCovered || otherBasis)}
          loading={making.leavingFor !== undefined}
          onClick={() => making.leave('package')}
        >
          Simpan berkas terenkripsi
        </Button>
      </Group>
    </Stack>
  );
}

function sayPart({ label, records, attachments }: Offer['parts'][number]): string {
  return `${label}: ${records} catatan${attachments === 0 ? '' : `, ${attachments} lampiran`}`;
}

function TellCode({
  code,
  institution,
  onClose,
}: {
  code: string;
  institution: string;
  onClose: () => void;
}) {
  return (
    <Stack>
      <Text>
        Berkas tersimpan. Bacakan kode ini kepada {institution} lewat telepon, tidak bersama berkasnya. Kode
        ini hanya ditampilkan sekarang; bila hilang, buat berkasnya sekali lagi.
      </Text>
      <Code block fz={28} ta="center" aria-label="Kode pembuka">
        {code}
      </Code>
      <Group justify="flex-end">
        <Button onClick={onClose}>Kode sudah dicatat</Button>
      </Group>
    </Stack>
  );
}
