import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { OpenedResource } from '#contract/resource';
import { printForm } from '#domain/form';
import { resourceKinds } from '#domain/lists/resource-kinds';
import { sayAnswers } from '#domain/resources/answered';
import { licenceDoubt } from '#domain/resources/licence';
import { resource as questions, type ResourceAnswers } from '#domain/resources/resource';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import { Candidates } from './candidates.tsx';
import { ResourceForm } from './resource-form.tsx';

/** One source of the directory: what it gives to whom, how it answered, and who qualifies and has not asked. */
export function ResourceScreen() {
  const { resourceId } = useParams({ from: '/sumber/$resourceId' });
  const opened = useQuery(orpc.resource.open.queryOptions({ input: { resourceId } }));
  const [isChanging, setIsChanging] = useState(false);
  if (opened.data === undefined)
    return (
      <Page title="Sistem sumber">
        <Unread query={opened} />
      </Page>
    );
  const { resource, can } = opened.data;
  return (
    <Page
      title={resource.name}
      windowTitle="Sistem sumber"
      about={<About resource={resource} />}
      actions={
        can.write.ok && (
          <>
            <Retire resource={resource} />
            <Button onClick={() => setIsChanging(true)}>Ubah</Button>
          </>
        )
      }
    >
      <Anchor renderRoot={(props) => <Link to="/sumber" {...props} />}>Semua sumber</Anchor>
      <Stack gap="lg" mt="sm">
        {resource.isActive && <Candidates resourceId={resourceId} />}
        <PrintedForm fields={printForm(questions, resource.answers).filter(({ name }) => name !== 'name')} />
      </Stack>
      {isChanging && <ResourceForm before={resource} onClose={() => setIsChanging(false)} />}
    </Page>
  );
}

function About({ resource }: { resource: OpenedResource }) {
  const { kind, isActive, answered, answers, savedBy, savedAt } = resource;
  const clock = useWallClock();
  const doubt = licenceDoubt(answers as ResourceAnswers, useSession().today);
  return (
    <>
      <div>
        {isActive ? '' : 'Tidak ada lagi. '}
        {resourceKinds[kind]}
      </div>
      {doubt !== undefined && <Text fw={600}>Perlu dilihat: {doubt}.</Text>}
      <div>
        {sayAnswers(answered)} Terakhir diubah {clock.day(savedAt)}, {savedBy}.
      </div>
    </>
  );
}

/** A source that is there no more is kept with its links, and not offered. */
function Retire({ resource: { resourceId, isActive } }: { resource: OpenedResource }) {
  const set = useMutation(orpc.resource.setActive.mutationOptions());
  return (
    <Group gap="xs" wrap="nowrap">
      {set.error !== null && (
        <Text c="red" size="sm">
          {set.error.message}
        </Text>
      )}
      <Button
        variant="default"
        loading={set.isPending}
        onClick={() => set.mutate({ resourceId, isActive: !isActive })}
      >
        {isActive ? 'Tidak ada lagi' : 'Ada kembali'}
      </Button>
    </Group>
  );
}
