import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { defined } from '#domain/defined';
import { type Client, client, orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { settleAllLeft } from '../../parts/record/leaving-drafts.ts';
import classes from './caseload.module.css';

type Begun = Awaited<ReturnType<Client['client']['registrationDrafts']>>[number];

/** The registrations that one began and did not finish, over the people who are on file; nothing where there is none. */
export function BegunRegistrations() {
  const { data = [] } = useQuery({
    ...orpc.client.registrationDrafts.queryOptions(),
    queryFn: async () => {
      await settleAllLeft();
      return await client.client.registrationDrafts();
    },
    enabled: useMay('identity.write'),
    staleTime: 0,
  });
  const clock = useWallClock();
  return data.map((begun) => (
    <Text key={`${begun.clientId} ${begun.isGroup}`} className={classes.begun} size="sm">
      <strong>Draf pendaftaran</strong> {nameOf(begun)}, tersimpan {clock.moment(begun.savedAt)} –{' '}
      <Anchor
        size="sm"
        underline="always"
        aria-label={`Lanjutkan draf pendaftaran ${nameOf(begun)}`}
        renderRoot={(props) => (
          <Link
            to="/kasus/baru"
            search={defined({
              orang: begun.clientId ?? undefined,
              bersama: begun.isGroup ? (true as const) : undefined,
            })}
            {...props}
          />
        )}
      >
        Lanjutkan
      </Anchor>
    </Text>
  ));
}

function nameOf({ names: [first, ...others], isGroup }: Begun): string {
  if (first === undefined) return isGroup ? 'beberapa orang' : 'tanpa nama';
  return others.length === 0 ? first : `${first} dan ${others.length} orang lain`;
}
