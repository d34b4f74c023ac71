import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { Deadline } from '../../ui/deadline.tsx';
import table from '../../ui/row-table.module.css';
import classes from './home.module.css';

/** What falls due in the reports that one reads. Asked by everybody alike, so that asking tells nothing. */
export function OwnAllegations() {
  const { today } = useSession();
  const { data } = useQuery(orpc.allegation.waiting.queryOptions());
  if (data === undefined || data.due.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="dugaan">
      <Title order={2} id="dugaan" mb={6}>
        Laporan dugaan yang Anda baca
      </Title>
      <table className={table.table}>
        <tbody>
          {data.due.map(({ allegationId, what, on }) => (
            <tr key={`${allegationId} ${what}`}>
              <td>
                <Anchor
                  renderRoot={(props) => (
                    <Link to="/dugaan/$allegationId" params={{ allegationId }} {...props} />
                  )}
                >
                  {what}
                </Anchor>
              </td>
              <td className={table.unbroken}>
                <Deadline on={on} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
