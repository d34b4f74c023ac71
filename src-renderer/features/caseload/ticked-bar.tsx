import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mostTicked } from '#contract/caseload';
import { formatNumber } from '#domain/words/indonesian';
import { useMay } from '../../core/session.ts';
import { AskConference } from '../../parts/ask-conference.tsx';
import { HandOver } from '../../parts/hand-over.tsx';
import { SetHelper } from '../../parts/set-helper.tsx';
import type { Ticked } from '../../ui/data-grid/grid-table.ts';
import { useWholeCaseload } from './row-count.tsx';

/** As many cases as one packet and one question to a conference take. */
const mostAtOnce = 40;

type TickedBarProps = { ticked: Ticked; canExport: boolean; onClear: () => void; onExport: () => void };

/** What can be done with the rows that were ticked. */
export function TickedBar({ ticked, canExport, onClear, onExport }: TickedBarProps) {
  const caseIds = Object.keys(ticked);
  const [doing, setDoing] = useState<'asking' | 'handingOver' | 'covering'>();
  const mayPutForward = useMay('narrative.write');
  const can = useWholeCaseload()?.can;
  if (caseIds.length === 0) return null;
  const isMany = caseIds.length > mostAtOnce;
  const close = () => setDoing(undefined);
  const dialog = {
    caseIds,
    onClose: close,
    onDone: () => {
      close();
      onClear();
    },
  };
  return (
    <Group gap="xs" ml="auto" wrap="nowrap">
      <Text role="status">
        {formatNumber(caseIds.length)} dipilih{caseIds.length >= mostTicked ? ' (paling banyak)' : ''}
      </Text>
      {isMany && can?.print.ok ? (
        <Text c="dimmed" size="sm">
          Bahan dan Ajukan paling banyak {mostAtOnce} kasus.
        </Text>
      ) : null}
      {can?.print.ok && !isMany ? (
        <Button renderRoot={(props) => <Link to="/konferensi" search={{ kasus: caseIds }} {...props} />}>
          Bahan
        </Button>
      ) : null}
      {mayPutForward && !isMany ? (
        <Button variant="default" onClick={() => setDoing('asking')}>
          Ajukan
        </Button>
      ) : null}
      {can?.handOver.ok ? (
        <Button variant="default" onClick={() => setDoing('handingOver')}>
          Alihkan
        </Button>
      ) : null}
      {can?.handOver.ok ? (
        <Button variant="default" onClick={() => setDoing('covering')}>
          Pengganti
        </Button>
      ) : null}
      {canExport ? (
        <Button variant="default" onClick={onExport}>
          Ekspor XLSX
        </Button>
      ) : null}
      {doing === 'asking' && <AskConference {...dialog} />}
      {doing === 'covering' && <SetHelper {...dialog} />}
      {doing === 'handingOver' && <HandOver {...dialog} />}
      <Button variant="default" onClick={onClear}>
        Batal pilih
      </Button>
    </Group>
  );
}
