import { Anchor, Button, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { type CoerciveEntry, ReviewCoercion } from '../../parts/review-coercion.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';
import classes from './home.module.css';

/** Shown before somebody asks for all. */
const few = 6;

/** Entries in which somebody was coerced, until somebody else has looked at them. */
export function CoercionToReview() {
  const { data, error } = useQuery(orpc.case.listCoercion.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<CoerciveEntry>();
  const [showsAll, setShowsAll] = useState(false);
  const { entries, total } = data ?? { entries: [], total: 0 };
  const shown = showsAll ? entries : entries.slice(0, few);
  const hidden = entries.length - shown.length;
  const later = total - entries.length;
  return (
    <section className={classes.section} aria-labelledby="paksaan">
      <Title order={2} id="paksaan" mb={6}>
        Catatan paksaan yang menunggu telaah
      </Title>
      <ErrorNotice error={error} />
      <table className={table.table}>
        <thead>
          <tr>
            <th>Tanggal</th>
            <th>Nama</th>
            <th>Alasan yang ditulis</th>
            <th>Oleh</th>
            <th>
              <VisuallyHidden>Tindakan</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.recordId}>
              <td className={table.unbroken}>{formatCivilDate(entry.happenedOn, 'short')}</td>
              <td className={table.unbroken}>
                <Named name={entry.clientName}>
                  <Anchor
                    renderRoot={(props) => (
                      <Link
                        to="/kasus/$caseId/$tab"
                        params={{ caseId: entry.caseId, tab: 'intervensi' }}
                        {...props}
                      />
                    )}
                  >
                    {entry.clientName}
                  </Anchor>
                </Named>
              </td>
              <td className={classes.clipped} title={entry.reason}>
                {entry.reason}
              </td>
              <td className={table.unbroken}>{entry.by}</td>
              <td>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={!entry.can.review.ok}
                  title={entry.can.review.why}
                  aria-label={`Telaah catatan paksaan ${entry.clientName}`}
                  onClick={() => setChosen(entry)}
                >
                  Telaah
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setShowsAll(true)}>
          Tampilkan {hidden} lagi
        </Button>
      ) : null}
      {showsAll && later > 0 ? (
        <Text size="sm" c="dimmed" mt={6}>
          {formatNumber(later)} lagi yang lebih baru tampil setelah yang terlama ditelaah.
        </Text>
      ) : null}
      {chosen === undefined ? null : <ReviewCoercion entry={chosen} onDone={() => setChosen(undefined)} />}
    </section>
  );
}
