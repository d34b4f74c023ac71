import { Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Client, client, orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { settleAllLeft } from './leaving-drafts.ts';
import classes from './record.module.css';
import type { RecordSubject } from './record-subject.ts';

type Begun = Awaited<ReturnType<Client['case']['drafts']>>[number];

/** What was typed in a case and not finished, asked for once what was typed a moment ago is kept. */
export const useDrafts = (caseId: string) =>
  useQuery({
    ...orpc.case.drafts.queryOptions({ input: { caseId } }),
    queryFn: async () => {
      await settleAllLeft();
      return await client.case.drafts({ caseId });
    },
    staleTime: 0,
  });

/**
 * What was begun and not finished in a form that has many records: by the record that is corrected, whoever began it, and
 * under null the new one of whoever is in.
 */
export function useBegunDrafts({
  formId,
  caseId,
}: Omit<RecordSubject, 'recordId'>): ReadonlyMap<string | null, Begun> {
  const { data = [] } = useDrafts(caseId);
  const here = data.filter((draft) => draft.form === formId && (draft.isOwn || draft.recordId !== null));
  return new Map(here.map((draft) => [draft.recordId, draft]));
}

type BegunRowProps = {
  /** What is begun, as a record of it is called. */
  what: string;
  /** What is known of it, in a column of its own. */
  about?: string;
  savedAt: string;
  /** How many columns the table has. */
  columns: number;
  onContinue: () => void;
};

/** The draft of a record that was begun and is not among the others yet. */
export function BegunRow({ what, about, savedAt, columns, onContinue }: BegunRowProps) {
  const clock = useWallClock();
  return (
    <Table.Tr className={classes.begun}>
      <Table.Td>Draf</Table.Td>
      <Table.Td>
        <Button size="compact-sm" onClick={onContinue} aria-label={`Lanjutkan draf ${what.toLowerCase()}`}>
          Lanjutkan
        </Button>
      </Table.Td>
      {about !== undefined && <Table.Td>{about}</Table.Td>}
      <Table.Td colSpan={columns - (about === undefined ? 2 : 3)}>
        <Text size="sm" c="dimmed">
          tersimpan {clock.moment(savedAt)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

/** That a correction of a record was begun and waits in it, as it stands when this is drawn; nothing where none was. */
export function BegunCorrection({ recordId, ...of }: Required<RecordSubject>) {
  const draft = useBegunDrafts(of).get(recordId);
  const clock = useWallClock();
  if (draft === undefined) return null;
  return (
    <Text size="sm" c="var(--titian-due)">
      Pembetulan belum selesai, tersimpan {clock.moment(draft.savedAt)}
      {!draft.isOwn && ` oleh ${draft.savedBy}`}
    </Text>
  );
}
