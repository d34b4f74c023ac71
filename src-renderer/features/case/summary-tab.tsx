import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import type { StageId } from '#domain/stage';
import { formatPercent } from '#domain/words/indonesian';
import { type Client, orpc } from '../../core/client.ts';
import { tabOfForm, tabOfStage } from '../../parts/case-tabs.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { CoercionLine } from '../../ui/coercion-line.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './case.module.css';
import { CaseDuties } from './case-duties.tsx';
import type { TabProps } from './tabs.ts';

/** The page a colleague reads in one minute: who, why here, what was agreed, where we are, what is next. */
export function SummaryTab({ overview }: TabProps) {
  const { caseId } = overview;
  const summary = useQuery(orpc.case.summary.queryOptions({ input: { caseId } }));
  if (summary.data === undefined) return <Unread query={summary} />;
  const { whyHere, problem, formulation, agreed, focus, outcomeSentence, percent, recentNotes } =
    summary.data;
  return (
    <div className={classes.summary}>
      <div className={classes.column}>
        <Handover handover={summary.data.handover} />
        <Block title="Alasan masuk">
          <Prose text={whyHere} empty="Alasan masuk belum diisi pada data kasus." />
          {problem && <Prose text={problem} />}
        </Block>
        <Block title="Perumusan masalah">
          <Prose text={formulation} empty="Asesmen belum diselesaikan." />
        </Block>
        <Block title="Fokus rencana">
          <Prose text={focus} empty="Rencana belum diselesaikan." />
        </Block>
        <Block title="Catatan terakhir">
          {recentNotes.length === 0 && (
            <NothingHere
              what="Belum ada catatan intervensi."
              todo={
                <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: tabOfForm('note') }} search={{}}>
                  Buka Intervensi
                </Link>
              }
            />
          )}
          {recentNotes.map((note) => (
            <div key={`${note.on} ${note.summary}`}>
              <Text size="sm" c="dimmed">
                {formatCivilDate(note.on, 'short')}, {note.by}
              </Text>
              {note.coercion !== null && <CoercionLine coercion={note.coercion} />}
              <Text className={classes.prose} lineClamp={3} mb={8}>
                {note.summary}
              </Text>
            </div>
          ))}
        </Block>
      </div>
      <div className={classes.column}>
        <Next overview={overview} />
        <CaseDuties caseId={caseId} />
        <Block title="Target dan capaian">
          {percent !== null && (
            <Text fw={700} size="xl">
              {formatPercent(percent)}
            </Text>
          )}
          <Prose
            text={outcomeSentence}
            empty="Target dan capaiannya dibandingkan sesudah rencana diselesaikan."
          />
        </Block>
        <Block title="Yang disepakati">
          {agreed.length === 0 && (
            <NothingHere
              what="Belum ada kontrak."
              todo={
                <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: tabOfForm('contract') }} search={{}}>
                  Buka EIC
                </Link>
              }
            />
          )}
          {agreed.map((contract) => (
            <div key={`${contract.kind} ${contract.startsOn}`}>
              <Text fw={600}>{contract.kind}</Text>
              <Text size="sm" c="dimmed">
                {formatCivilDate(contract.startsOn, 'short')} sampai{' '}
                {formatCivilDate(contract.endsOn, 'short')}
              </Text>
              <Prose text={contract.purpose} />
            </div>
          ))}
        </Block>
        <Block title="Dasar pemrosesan data">
          <Prose text={summary.data.consent} />
        </Block>
        <OtherCases overview={overview} />
      </div>
    </div>
  );
}

/** What the last worker left for the next one. */
function Handover({ handover: last }: { handover: Handed }) {
  if (last === null) return null;
  const { on, to, by, handover, toldClient } = last;
  return (
    <Block title="Serah terima kasus">
      <Text size="sm" c="dimmed">
        {formatCivilDate(on, 'short')}, kepada {to}, ditetapkan {by}
      </Text>
      {handover !== '' && <Prose text={handover} />}
      {toldClient !== '' && <Prose text={`Disampaikan kepada penerima manfaat: ${toldClient}`} />}
    </Block>
  );
}
type Handed = Awaited<ReturnType<Client['case']['summary']>>['handover'];

/** Where the case stands and what is usually opened next. */
function Next({ overview }: { overview: CaseOverview }) {
  const { stage: current, stageSince, next } = overview;
  if (overview.isClosed || current === null || stageSince === null) return null;
  return (
    <Block title="Langkah berikut">
      <Text>
        Kasus berada pada tahap {stageOf(current).label} sejak {formatCivilDate(stageSince, 'long')}.
      </Text>
      <Text>
        Berikutnya:{' '}
        {[current, ...next.filter((stage) => stage !== current && isUsual(stage, current))].map(
          (stage, index) => (
            <span key={stage}>
              {index > 0 && ' · '}
              <Link
                to="/kasus/$caseId/$tab"
                params={{ caseId: overview.caseId, tab: tabOfStage[stage] }}
                search={{}}
              >
                {stageOf(stage).label}
              </Link>
            </span>
          ),
        )}
      </Text>
    </Block>
  );
}

/** A case may end at any time; one goes on to its end from the evaluation. */
const isUsual = (stage: StageId, current: StageId) => stage !== 'termination' || current === 'evaluation';

function OtherCases({ overview }: { overview: CaseOverview }) {
  if (overview.otherCases.length === 0) return null;
  return (
    <Block title="Kasus lain orang ini">
      {overview.otherCases.map((other) => {
        const period = `${formatCivilDate(other.admittedOn, 'short')} sampai ${other.leftOn ? formatCivilDate(other.leftOn, 'short') : 'sekarang'}`;
        return (
          <Text key={other.caseId}>
            {other.canOpen ? (
              <Link to="/kasus/$caseId" params={{ caseId: other.caseId }}>
                {other.caseNumber}
              </Link>
            ) : (
              other.caseNumber
            )}{' '}
            ({period})
          </Text>
        );
      })}
    </Block>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.block}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}

function Prose({ text, empty }: { text: string | null; empty?: string }) {
  return text === null ? <Text c="dimmed">{empty}</Text> : <Text className={classes.prose}>{text}</Text>;
}
