import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SourceOfCase } from '#contract/resource';
import { assumedFrom, saysToday } from '#domain/fields/assumed';
import { resourceLink } from '#domain/forms/resource-link';
import { resourceNeeds } from '#domain/lists/resource-needs';
import { sayFit } from '#domain/resources/fit';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useMay, useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';
import type { ShownForm } from './tabs.ts';

/** So many sources stand over the links at once; the others are a click away. */
const shownAtOnce = 4;

/** Which sources of the directory fit the person of this case and are not linked yet. */
export function ResourcesAbove({ overview: { caseId, isOnlyRead }, open, onOpen }: ShownForm) {
  const found = useQuery({
    ...orpc.resource.ofCase.queryOptions({ input: { caseId } }),
    enabled: open === undefined,
  });
  const [showsAll, setShowsAll] = useState(false);
  if (open !== undefined || isOnlyRead) return null;
  const unlinked = (found.data ?? []).filter(({ link }) => link === null);
  const fitting = unlinked.filter(({ fit }) => fit !== 'unfit' && fit !== 'receives');
  const others = unlinked.length - fitting.length;
  const shown = showsAll ? unlinked : fitting.slice(0, shownAtOnce);
  if (found.data !== undefined && unlinked.length === 0) return null;
  return (
    <Stack component="section" gap={4} mb="md" aria-label="Sumber yang sesuai dan belum dikaitkan">
      <Title order={2} size="h4">
        Sumber yang sesuai dan belum dikaitkan
      </Title>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && fitting.length === 0 && (
        <NothingHere
          what="Tidak ada sumber dalam direktori yang sesuai."
          todo={<Link to="/sumber">Buka direktori sumber</Link>}
        />
      )}
      {shown.length > 0 && (
        <div className={table.scroll}>
          <table className={table.table} aria-label="Sumber yang sesuai">
            <tbody>
              {shown.map((source) => (
                <Row key={source.resourceId} caseId={caseId} source={source} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlinked.length > shown.length && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
            {others === 0
              ? `Tampilkan semua (${formatNumber(unlinked.length)})`
              : `Tampilkan semua (${formatNumber(unlinked.length)}), ${formatNumber(others)} tidak sesuai atau sudah diterima`}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Row(props: { caseId: string; source: SourceOfCase; onOpen: ShownForm['onOpen'] }) {
  const { caseId, source, onOpen } = props;
  const { resourceId, name, gives, fit, says } = source;
  const { today } = useSession();
  const mayWrite = useMay(resourceLink.write);
  // A draft begun here opens filled; one that is under way is not written over.
  const begin = useMutation(
    orpc.form.resourceLink.saveDraft.mutationOptions({ onSuccess: () => onOpen('new') }),
  );
  const needs = gives.length === 1 && gives[0] !== undefined ? { need: gives[0] } : {};
  const answers = { resource: name, recognisedOn: today, ...needs };
  const assumed = { recognisedOn: saysToday, ...assumedFrom(needs, 'dari direktori') };
  return (
    <tr>
      <td>
        <Anchor renderRoot={(parts) => <Link to="/sumber/$resourceId" params={{ resourceId }} {...parts} />}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {gives.map((need) => resourceNeeds[need]).join(', ')}
        </Text>
      </td>
      <td>
        <Text size="sm">{sayFit({ state: fit, says })}</Text>
        <ErrorNotice error={begin.error} />
      </td>
      <td className={table.figure}>
        {mayWrite && (
          <Button
            variant="default"
            size="compact-sm"
            loading={begin.isPending}
            aria-label={`Kaitkan dengan ${name}`}
            onClick={() => begin.mutate({ caseId, answers, assumed, revision: 0 })}
          >
            Kaitkan
          </Button>
        )}
      </td>
    </tr>
  );
}
