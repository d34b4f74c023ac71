import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Candidate } from '#contract/resource';
import { type FitState, fitStateCodes, fitStates } from '#domain/resources/fit';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';

/** Whom of those one works with a source would take and who has not asked: those who qualify, and those of whom it is not known. */
export function Candidates({ resourceId }: { resourceId: string }) {
  const found = useQuery(orpc.resource.candidates.queryOptions({ input: { resourceId } }));
  if (found.data === undefined) return <Unread query={found} />;
  const { candidates, others } = found.data;
  return (
    <section aria-label="Siapa yang memenuhi syarat dan belum dikaitkan">
      <Title order={2} size="h3" mb="xs">
        Siapa yang memenuhi syarat dan belum dikaitkan
      </Title>
      {candidates.length === 0 && (
        <NothingHere
          what="Tidak ada, dari kasus berjalan yang Anda lihat."
          todo="Kasus muncul di sini bila kebutuhannya sesuai dengan yang diberikan sumber ini."
        />
      )}
      {fitStateCodes.map((state) => (
        <OfState key={state} state={state} people={candidates.filter(({ fit }) => fit === state)} />
      ))}
      <Text c="dimmed" size="sm" mt={6}>
        Dari kasus berjalan yang Anda lihat: {formatNumber(others.linked)} sudah dikaitkan,{' '}
        {formatNumber(others.receives)} sudah menerima menurut Identitas, {formatNumber(others.unfit)} tidak
        memenuhi syarat.
      </Text>
    </section>
  );
}

function OfState({ state, people }: { state: FitState; people: readonly Candidate[] }) {
  if (people.length === 0) return null;
  const label = `${fitStates[state]} (${formatNumber(people.length)})`;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th style={{ width: '16ch' }}>No. register</th>
            <th>{label}</th>
            <th>Yang perlu dilihat</th>
            <th>Pekerja sosial</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ caseId, registerNumber, name, says, worker }) => (
            <tr key={caseId}>
              <td className={table.unbroken}>{registerNumber}</td>
              <td>
                <Anchor renderRoot={(props) => <Link {...linksOf(caseId)} {...props} />}>{name}</Anchor>
              </td>
              <td>{says.join('; ')}</td>
              <td>{worker}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The links of a case; a new one is begun there. */
function linksOf(caseId: string) {
  const { to, params } = addressOf(caseId, 'resourceLink');
  return { to, params, search: {} };
}
