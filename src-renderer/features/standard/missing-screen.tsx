import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { fieldLabel } from '#domain/form';
import { type FormId, formOf } from '#domain/forms';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { useMay } from '../../core/session.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { Unread, Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import table from '../../ui/row-table.module.css';

/** What the forms require or expect and nobody has filled in yet, over all open cases that one sees. */
export function MissingScreen() {
  const { form, isian } = useSearch({ from: '/isian' });
  return (
    <Page
      title="Isian kosong"
      about="Isian yang wajib atau diharapkan, dan masih kosong dalam kasus berjalan yang Anda lihat. Formulir yang belum ada sama sekali tampak di Tugas."
    >
      {form === undefined || isian === undefined ? <ByField /> : <OfField form={form} field={isian} />}
    </Page>
  );
}

function ByField() {
  const missing = useQuery(orpc.standard.missing.queryOptions());
  if (missing.data === undefined) return <Unread query={missing} />;
  if (missing.data.length === 0)
    return (
      <NothingHere
        what="Tidak ada isian yang kosong."
        todo="Isian yang wajib atau diharapkan dan belum terisi akan disebut di sini."
      />
    );
  return (
    <table className={table.table} aria-label="Isian kosong menurut formulir">
      <thead>
        <tr>
          <th>Formulir</th>
          <th>Isian</th>
          <th className={table.figure}>Wajib</th>
          <th className={table.figure}>Diharapkan</th>
        </tr>
      </thead>
      <tbody>
        {missing.data.map(({ form, field, label, required, expected }) => (
          <tr key={`${form}.${field}`}>
            <td>{formOf(form).label}</td>
            <td>
              <Anchor renderRoot={(props) => <Link to="/isian" search={{ form, isian: field }} {...props} />}>
                {label}
              </Anchor>
            </td>
            <td className={table.figure}>{formatNumber(required)}</td>
            <td className={table.figure}>{formatNumber(expected)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The records that leave one answer empty; each opens at that answer. */
function OfField({ form, field }: { form: FormId; field: string }) {
  const asked = useForm(form);
  const mayWrite = useMay(asked.write);
  const rows = useQuery(orpc.standard.missingOf.queryOptions({ input: { form, field } }));
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/isian" search={{}} {...props} />}>Semua isian kosong</Anchor>
      <Title order={2} mt="sm" mb="sm">
        {asked.label}: {fieldLabel(asked, field)}
      </Title>
      <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />
      {rows.isPending && <Waiting />}
      {rows.data?.length === 0 && (
        <NothingHere what="Isian ini sudah terisi di semua kasus." todo="Kembali dan pilih isian lain." />
      )}
      {rows.data !== undefined && rows.data.length > 0 && (
        <table className={table.table} aria-label="Kasus dengan isian kosong">
          <thead>
            <tr>
              <th>No. register</th>
              <th>Nama</th>
              <th>Pekerja sosial</th>
              <th>Isian</th>
              <th aria-label="Buka" />
            </tr>
          </thead>
          <tbody>
            {rows.data.map(({ caseId, recordId, registerNumber, name, worker, isRequired }) => (
              <tr key={`${caseId} ${recordId}`}>
                <td className={table.unbroken}>{registerNumber}</td>
                <td>{name}</td>
                <td>{worker}</td>
                <td>{isRequired ? 'wajib' : 'diharapkan'}</td>
                <td>
                  <Anchor
                    renderRoot={(props) => <Link {...addressAt(caseId, form, recordId, field)} {...props} />}
                  >
                    {mayWrite ? 'Isi' : 'Buka'}
                  </Anchor>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** A record, opened at one of its answers. */
function addressAt(caseId: string, form: FormId, recordId: string, field: string) {
  const { to, params, search } = addressOf(caseId, form, formOf(form).repeats ? recordId : undefined);
  return { to, params, search: { ...search, isian: field } };
}
