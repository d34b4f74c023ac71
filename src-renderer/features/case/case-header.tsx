import { ActionIcon, Button, Menu, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseOverview } from '#contract/case-file';
import type { Verdict } from '#contract/operation';
import { formatCivilDate } from '#domain/civil-date';
import { standings } from '#domain/months/standing';
import { SetHelper } from '../../parts/set-helper.tsx';
import { FlagMark } from '../../ui/flag-mark.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import classes from './case.module.css';
import { RequestWorker } from './request-worker.tsx';
import { useThumbnail } from './use-thumbnail.ts';

/** What is asked over the page. */
type CaseDialog = 'assign' | 'request' | 'helper';

/** Who this is, and what can be done with the whole file; slim, in a single line, beside what is written. */
export function CaseHeader({ overview, isSlim }: { overview: CaseOverview; isSlim: boolean }) {
  const { fullName, photo, caseId, can } = overview;
  useThumbnail(overview);
  const [dialog, setDialog] = useState<CaseDialog>();
  const close = () => setDialog(undefined);
  return (
    <header className={classes.header}>
      <Portrait photo={photo} name={fullName} size={isSlim ? 28 : 44} />
      <Who overview={overview} />
      <div className={classes.actions}>
        {can.print.ok && (
          <Button
            variant="default"
            size={isSlim ? 'compact-sm' : 'sm'}
            renderRoot={(props) => <Link to="/konferensi" search={{ kasus: [caseId] }} {...props} />}
          >
            Bahan
          </Button>
        )}
        <OtherActions overview={overview} isSlim={isSlim} onOpen={setDialog} />
      </div>
      {dialog === 'assign' && <AssignDialog overview={overview} onClose={close} />}
      {dialog === 'request' && <RequestWorker overview={overview} onClose={close} />}
      {dialog === 'helper' && (
        <SetHelper caseIds={[caseId]} except={overview.worker?.id} onDone={close} onClose={close} />
      )}
    </header>
  );
}

function Who({ overview }: { overview: CaseOverview }) {
  const { fullName, alias, sex, age, consentWithdrawn } = overview;
  const words = [sex === 'L' ? 'Laki-laki' : sex === 'P' ? 'Perempuan' : '', age];
  return (
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
        <span className={classes.facts}>{words.filter(Boolean).join(', ')}</span>
        {overview.isFlagged && <FlagMark />}
      </Title>
      <Text size="sm" c="dimmed" className={classes.known} title={factsOf(overview)}>
        {factsOf(overview)}
      </Text>
      {consentWithdrawn !== null && (
        <Text size="sm" fw={600} c="var(--titian-overdue)">
          {consentWithdrawn}
        </Text>
      )}
    </div>
  );
}

/** By what it is known, and who holds it. */
function factsOf(overview: CaseOverview): string {
  const { caseNumber, category, worker, supervisor, isClosed, standing } = overview;
  const former = overview.formerNumbers.map((number) => `dahulu ${number}`);
  const registerNumber = [overview.registerNumber, ...former].join(', ');
  const stands = isClosed || standing === 'residential' ? '' : standings[standing];
  const by = worker === null ? 'Belum ada pekerja sosial' : `Peksos: ${worker.name}`;
  const above = supervisor === null ? '' : `Supervisor: ${supervisor.name}`;
  const facts = [registerNumber, caseNumber, category, stands, by, above, leaving(overview)];
  return facts.filter(Boolean).join(' · ');
}

/** What is done more rarely than printing. */
function OtherActions(props: {
  overview: CaseOverview;
  isSlim: boolean;
  onOpen: (dialog: CaseDialog) => void;
}) {
  const { overview, isSlim, onOpen } = props;
  const { caseId, clientId, can } = overview;
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={isSlim ? 26 : 'md'} aria-label="Tindakan lain untuk kasus ini">
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Action
          label="Cetak berkas klien (semua data orang ini)"
          verdict={can.printClientFile}
          onClick={() => void navigate({ to: '/kasus/$caseId/berkas-klien', params: { caseId } })}
        />
        {can.proposeErasure.ok && (
          <Action
            label="Penahanan dan pemusnahan data"
            verdict={can.proposeErasure}
            onClick={() => void navigate({ to: '/kasus/$caseId/pemusnahan', params: { caseId } })}
          />
        )}
        <Action
          label="Ganti pekerja sosial atau supervisor"
          verdict={can.assign}
          onClick={() => onOpen('assign')}
        />
        {can.assign.ok ? (
          <Action
            label="Pengganti sementara atau pendamping"
            verdict={can.assign}
            onClick={() => onOpen('helper')}
          />
        ) : (
          <Action
            label="Minta pergantian pekerja sosial"
            verdict={can.requestWorker}
            onClick={() => onOpen('request')}
          />
        )}
        <Action
          label="Kasus baru untuk orang ini"
          verdict={can.openNewCase}
          onClick={() => void navigate({ to: '/kasus/baru', search: { orang: clientId } })}
        />
        <Action
          label="Kasus lama yang sudah ditutup"
          verdict={can.enterOldCase}
          onClick={() => void navigate({ to: '/kasus/baru', search: { orang: clientId, lama: true } })}
        />
        <Action
          label="Gabungkan dengan berkas lain dari orang ini"
          verdict={can.merge}
          onClick={() => void navigate({ to: '/kasus/$caseId/gabung', params: { caseId } })}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

/** One of them; why it cannot be done stands under its name. */
function Action(props: { label: string; verdict: Verdict; onClick: () => void }) {
  const { label, verdict, onClick } = props;
  return (
    <Menu.Item disabled={!verdict.ok} onClick={onClick}>
      {label}
      {!verdict.ok && verdict.why !== undefined && (
        <Text size="xs" component="span" display="block">
          {verdict.why}
        </Text>
      )}
    </Menu.Item>
  );
}

function leaving({ leftOn, leaveReason }: CaseOverview): string {
  if (leftOn === null) return '';
  const day = formatCivilDate(leftOn, 'short');
  return leaveReason === null ? `Keluar ${day}` : `Keluar ${day}: ${leaveReason}`;
}
