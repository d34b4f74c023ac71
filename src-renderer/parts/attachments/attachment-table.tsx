import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Attachment } from '#contract/attachment';
import { formatCivilDate } from '#domain/civil-date';
import { formOf } from '#domain/forms';
import { attachmentKinds } from '#domain/lists/attachment-kinds';
import { formatBytes } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { tellFailed } from '../../ui/tell.ts';
import { RemoveDialog, RenameDialog } from './change-dialogs.tsx';
import { ViewDialog } from './view-dialog.tsx';

type Opened = { attachment: Attachment; as: 'view' | 'rename' | 'remove' };

/** Attachments as rows, each opened by its title. */
export function AttachmentTable({
  caseId,
  label,
  rows,
}: {
  caseId: string;
  label: string;
  rows: Attachment[];
}) {
  const clock = useWallClock();
  const { lampiran } = useSearch({ strict: false });
  const [opened, setOpened] = useState<Opened>();
  const restore = useMutation(orpc.attachment.restore.mutationOptions({ onError: tellFailed }));
  const about = opened && {
    ...{ caseId, onClose: () => setOpened(undefined) },
    attachment: rows.find((row) => row.attachmentId === opened.attachment.attachmentId) ?? opened.attachment,
  };
  return (
    <>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Lampiran</Table.Th>
            <Table.Th w={210}>Jenis</Table.Th>
            <Table.Th w={90}>Ukuran</Table.Th>
            <Table.Th w={210}>Ditambahkan</Table.Th>
            <Table.Th w={200}>Tindakan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((attachment) => (
            <Table.Tr
              key={attachment.attachmentId}
              data-named={attachment.attachmentId === lampiran || undefined}
            >
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  ta="left"
                  onClick={() => setOpened({ attachment, as: 'view' })}
                >
                  {attachment.title}
                </Anchor>
                <Details attachment={attachment} />
              </Table.Td>
              <Table.Td>{attachmentKinds[attachment.kind]}</Table.Td>
              <Table.Td>{formatBytes(attachment.bytes)}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {clock.day(attachment.addedAt)}, {attachment.addedBy}
                </Text>
              </Table.Td>
              <Table.Td>
                {attachment.can.change.ok && (
                  <Group gap={4} wrap="nowrap">
                    {attachment.removed === null ? (
                      <>
                        <RowButton
                          says="Ubah"
                          of={attachment}
                          onClick={() => setOpened({ attachment, as: 'rename' })}
                        />
                        <RowButton
                          says="Keluarkan"
                          of={attachment}
                          onClick={() => setOpened({ attachment, as: 'remove' })}
                        />
                      </>
                    ) : (
                      <RowButton
                        says="Kembalikan"
                        of={attachment}
                        onClick={() => restore.mutate({ caseId, attachmentId: attachment.attachmentId })}
                      />
                    )}
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {about && opened.as === 'view' && <ViewDialog {...about} />}
      {about && opened.as === 'rename' && <RenameDialog {...about} />}
      {about && opened.as === 'remove' && <RemoveDialog {...about} />}
    </>
  );
}

function RowButton({ says, of, onClick }: { says: string; of: Attachment; onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={`${says} ${of.title}`}
      onClick={onClick}
    >
      {says}
    </Button>
  );
}

/** Which record it belongs to, why it was taken out, and why it cannot be read. */
function Details({ attachment: { form, record, removed, trouble } }: { attachment: Attachment }) {
  const clock = useWallClock();
  const day = record?.happenedOn ? `, ${formatCivilDate(record.happenedOn, 'short')}` : '';
  return (
    <>
      {record && (
        <Text size="sm" c="dimmed">
          {formOf(form).recordLabel} {record.sequence}
          {day}
        </Text>
      )}
      {removed && (
        <Text size="sm">
          Dikeluarkan {clock.day(removed.at)} oleh {removed.by}: {removed.reason}
        </Text>
      )}
      {trouble && (
        <Text size="sm" fw={600} c="var(--titian-overdue)">
          {trouble}
        </Text>
      )}
    </>
  );
}
