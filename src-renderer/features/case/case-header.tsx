import { ActionIcon, Button, Menu, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { formatCivilDate } from '#domain/civil-date';
import { standings } from '#domain/months/standing';
import { MoreIcon } from '../../ui/icons.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import classes from './case.module.css';

/** Who this is, in one line, and what can be done with the whole file. */
export function CaseHeader({ overview }: { overview: CaseOverview }) {
  const { fullName, alias, sex, age, photo, caseId, clientId, worker, supervisor, can } = overview;
  const navigate = useNavigate();
  const [isAssigning, setIsAssigning] = useState(false);
  return (
    <header className={classes.header}>
      <Portrait photo={photo} name={fullName} size={44} />
      <div className={classes.who}>
        <Title order={1} className={classes.name}>
          {/* Each keeps its own direction: a name from right to left turns nothing beside it round. */}
          <bdi>{fullName}</bdi>
          {alias !== '' && (
            <span className={classes.alias}>
              {' '}
              (<bdi>{alias}</bdi>)
            </span>
          )}
          <span className={classes.facts}>
            {[sex === 'L' ? 'Laki-laki' : sex === 'P' ? 'Perempuan' : '', age].filter(Boolean).join(', ')}
          </span>
        </Title>
        <Text size="sm" c="dimmed">
          {[
            overview.registerNumber,
            overview.caseNumber,
            overview.category,
            overview.isClosed || overview.standing === 'residential' ? '' : standings[overview.standing],
            worker === null ? 'Belum ada pekerja sosial' : `Peksos: ${worker.name}`,
            supervisor === null ? '' : `Supervisor: ${supervisor.name}`,
            leaving(overview),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {overview.consentWithdrawn !== null && (
          <Text size="sm" fw={600} c="var(--titian-overdue)">
            {overview.consentWithdrawn}
          </Text>
        )}
      </div>
      <div className={classes.actions}>
        {can.print.ok && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/konferensi" search={{ kasus: [caseId] }} {...props} />}
          >
            Cetak
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label="Tindakan lain untuk kasus ini">
              <MoreIcon />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              disabled={!can.printClientFile.ok}
              onClick={() => void navigate({ to: '/kasus/$caseId/berkas-klien', params: { caseId } })}
            >
              Cetak berkas klien (semua data orang ini)
              <Why verdict={can.printClientFile} />
            </Menu.Item>
            {can.proposeErasure.ok && (
              <Menu.Item
                onClick={() => void navigate({ to: '/kasus/$caseId/pemusnahan', params: { caseId } })}
              >
                Penahanan dan pemusnahan data
              </Menu.Item>
            )}
            <Menu.Item disabled={!can.assign.ok} onClick={() => setIsAssigning(true)}>
              Ganti pekerja sosial atau supervisor
              <Why verdict={can.assign} />
            </Menu.Item>
            <Menu.Item
              disabled={!can.openNewCase.ok}
              onClick={() => void navigate({ to: '/kasus/baru', search: { orang: clientId } })}
            >
              Kasus baru untuk orang ini
              <Why verdict={can.openNewCase} />
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {isAssigning && <AssignDialog overview={overview} onClose={() => setIsAssigning(false)} />}
    </header>
  );
}

function leaving({ leftOn, leaveReason }: CaseOverview): string {
  if (leftOn === null) return '';
  const day = formatCivilDate(leftOn, 'short');
  return leaveReason === null ? `Keluar ${day}` : `Keluar ${day}: ${leaveReason}`;
}

/** Why something cannot be done, under its name. */
function Why({ verdict }: { verdict: CaseOverview['can']['assign'] }) {
  if (verdict.ok || verdict.why === undefined) return null;
  return (
    <Text size="xs" component="span" display="block">
      {verdict.why}
    </Text>
  );
}
