import { Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { type Client, orpc } from '../../core/client.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';
import { tellDone } from '../../ui/tell.ts';
import classes from './home.module.css';

type Waiting = Awaited<ReturnType<Client['repair']['waiting']>>[number];

/** Proposals that a record leaves a file, for whoever may decide: a second pair of eyes before a figure changes. */
export function RepairsToDecide() {
  const { data, error } = useQuery(orpc.repair.waiting.queryOptions());
  const [chosen, setChosen] = useState<Waiting>();
  if (data === undefined || data.length === 0) return <ErrorNotice error={error} />;
  return (
    <section className={classes.section} aria-labelledby="pembetulan">
      <Title order={2} id="pembetulan" mb={6}>
        Pembetulan berkas yang menunggu keputusan
      </Title>
      <table className={table.table}>
        <thead>
          <tr>
            <th>Berkas</th>
            <th>Catatan</th>
            <th>Alasan</th>
            <th>Oleh</th>
            <th aria-label="Tindakan" />
          </tr>
        </thead>
        <tbody>
          {data.map((one) => (
            <tr key={one.repairId}>
              <td className={table.unbroken}>
                <Named name={one.clientName}>
                  <Anchor
                    renderRoot={(props) => (
                      <Link
                        to="/kasus/$caseId/$tab"
                        params={{ caseId: one.caseId, tab: 'riwayat' }}
                        {...props}
                      />
                    )}
                  >
                    {one.clientName}
                  </Anchor>
                </Named>
              </td>
              <td className={table.unbroken}>
                {one.form}
                {one.happenedOn === null ? '' : `, ${formatCivilDate(one.happenedOn, 'short')}`}
              </td>
              <td className={classes.clipped} title={one.reason}>
                {one.reason}
              </td>
              <td className={table.unbroken}>{one.proposedBy}</td>
              <td>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={!one.can.decide.ok}
                  title={one.can.decide.why}
                  aria-label={`Putuskan usulan ${one.form} ${one.clientName}`}
                  onClick={() => setChosen(one)}
                >
                  Putuskan
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <Decision one={chosen} onDone={() => setChosen(undefined)} />}
    </section>
  );
}

function Decision({ one, onDone }: { one: Waiting; onDone: () => void }) {
  const [remark, setRemark] = useTyped(`decide repair ${one.repairId}`, '');
  const decide = useMutation(
    orpc.repair.decide.mutationOptions({
      onSuccess: () => {
        tellDone('Keputusan disimpan.');
        onDone();
      },
    }),
  );
  const answer = (accepts: boolean, confirmed: string[] = []) =>
    decide.mutate({ caseId: one.caseId, repairId: one.repairId, accepts, remark, confirmed });
  return (
    <FormDialog opened title="Putuskan pembetulan berkas" isDirty={remark !== ''} onClose={onDone}>
      <Stack>
        <Text>
          {one.form}
          {one.happenedOn === null ? '' : ` tanggal ${formatCivilDate(one.happenedOn, 'long')}`} dalam berkas{' '}
          {one.clientName} ({one.caseNumber}) {becomes(one)}, atas usul {one.proposedBy}.
        </Text>
        <Text>Alasan: {one.reason}</Text>
        <Textarea
          label="Tanggapan"
          description="Boleh kosong. Tersimpan di Riwayat."
          autosize
          minRows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          data-autofocus
        />
        <ErrorNotice error={unlessAsked(decide.error)} />
        <AskedFirst asking={decide} onConfirm={(confirmed) => answer(true, confirmed)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Batal
          </Button>
          <Button variant="default" loading={decide.isPending} onClick={() => answer(false)}>
            Tolak
          </Button>
          <Button loading={decide.isPending} onClick={() => answer(true)}>
            Setujui
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}

function becomes({ isAnnulment, movesTo }: Waiting): string {
  if (isAnnulment) return 'akan dilakukan: kasus itu keluar dari semua daftar dan hitungan';
  return movesTo === null ? 'akan dikeluarkan dari berkas itu' : `akan dipindahkan ke ${movesTo}`;
}
