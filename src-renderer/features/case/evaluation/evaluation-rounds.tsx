import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { labelOf } from '#domain/fields/choice';
import type { Draft } from '#domain/fields/field';
import { ratings } from '#domain/lists/ratings';
import type { ComparedRound, ComparedTarget } from '#domain/results/comparison';
import { takeProposals } from '#domain/results/proposed-status';
import { sayUnrated } from '#domain/results/say-unrated';
import type { StageId } from '#domain/stage';
import { evaluationKinds } from '#domain/stages/evaluation';
import { orpc } from '../../../core/client.ts';
import { useSession } from '../../../core/session.ts';
import { useBegunDrafts } from '../../../parts/record/begun-drafts.tsx';
import { RecordList } from '../../../parts/record/record-list.tsx';
import { Unread } from '../../../parts/screen-states.tsx';
import { AddIcon } from '../../../ui/icons.tsx';
import { NothingHere } from '../../../ui/nothing-here.tsx';
import { NextStage } from '../next-stage.tsx';
import { Summary } from '../summary.tsx';
import type { ShownForm } from '../tabs.ts';
import { ComparisonTable } from './comparison-table.tsx';
import classes from './evaluation.module.css';
import { GasPart } from './gas-part.tsx';
import { MotivationsPart } from './motivations-part.tsx';
import { Outcome } from './outcome.tsx';
import { Techniques } from './techniques.tsx';

/** What was to be achieved beside what was achieved: the last round, the one before, and the way between. */
export function EvaluationRounds({ overview, open, onOpen }: ShownForm) {
  const { caseId, isClosed } = overview;
  const { today } = useSession();
  const compared = useQuery(orpc.comparison.get.queryOptions({ input: { caseId } }));
  const targets = compared.data?.comparison.targets;
  const gas = compared.data?.measures.gas;
  const beside = useMemo(
    () => ({
      targets: targets ?? [],
      scales: new Map(gas?.targets.map(({ number, scale }) => [number, scale])),
    }),
    [targets, gas],
  );
  if (compared.data === undefined) return <Unread query={compared} />;
  const { hasPlan, comparison, measures, can } = compared.data;
  const rounds = (
    <RecordList
      formId="evaluation"
      caseId={caseId}
      open={open}
      onOpen={onOpen}
      addLabel="Ronde baru"
      hidesAdd
      completeLabel="Selesaikan ronde"
      emptyTodo="Ronde pertama dimulai dengan tombol Ronde baru."
      beside={beside}
      isWide
      beginsAt="achievements"
      {...(isClosed ? {} : newRound(overview, comparison.rounds, today))}
      settles={(answers) => takeProposals(answers, comparison.targets, today)}
      confirmation={(answers) => askAboutUnrated(answers, comparison.targets)}
      summary={(answers, record) => (
        <Summary
          title={`Ronde ${record.sequence} · ${labelOf(evaluationKinds, answers.kind)}`}
          text={`Proses: ${labelOf(ratings, answers.process)} · Hasil: ${labelOf(ratings, answers.result)}`}
        />
      )}
    />
  );
  if (open !== undefined) return rounds;
  if (!hasPlan && comparison.rounds.length === 0) {
    return (
      <NothingHere
        what="Belum ada yang dapat dibandingkan."
        todo={
          <>
            Evaluasi membandingkan target rencana dengan capaiannya.{' '}
            <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'rencana' }} search={{}}>
              Buka rencana
            </Link>{' '}
            dan selesaikan lebih dahulu.
          </>
        }
      />
    );
  }
  return (
    <div className={classes.page}>
      <Outcome comparison={comparison}>
        {can.evaluate.ok ? (
          <NewRound caseId={caseId} onOpen={() => onOpen('new')} />
        ) : (
          <Text c="dimmed">{can.evaluate.why}</Text>
        )}
        {comparison.rounds.length > 0 && <NextStage of="evaluation" overview={overview} />}
      </Outcome>
      <ComparisonTable comparison={comparison} measures={measures.targets} />
      {measures.gas && <GasPart gas={measures.gas} />}
      {measures.motivations && <MotivationsPart motivations={measures.motivations} />}
      <Title order={2}>Ronde evaluasi</Title>
      {rounds}
      <Techniques caseId={caseId} />
    </div>
  );
}

/** A round that was begun is gone on with, here as in its row. */
function NewRound({ caseId, onOpen }: { caseId: string; onOpen: () => void }) {
  const begun = useBegunDrafts({ formId: 'evaluation', caseId }).get(null);
  return (
    <Button leftSection={begun === undefined ? <AddIcon /> : null} onClick={onOpen}>
      {begun === undefined ? 'Ronde baru' : 'Lanjutkan ronde'}
    </Button>
  );
}

/** A round begins where the period of the one before ended, the first one with the intervention. */
function newRound({ pillars, admittedOn }: CaseOverview, rounds: readonly ComparedRound[], today: string) {
  const since = (stage: StageId) => pillars.find((pillar) => pillar.stage === stage)?.on;
  const begun = [
    { day: rounds.at(-1)?.periodTo, from: 'dari ronde lalu' },
    { day: since('intervention'), from: 'dari intervensi' },
    { day: since('planning'), from: 'dari rencana' },
    { day: admittedOn, from: 'dari tanggal masuk' },
  ].find(({ day }) => day);
  return {
    initial: { evaluatedOn: today, kind: 'periodic', periodFrom: begun?.day, periodTo: today },
    initialSays: { kind: 'biasanya', periodFrom: begun?.from ?? '' },
  };
}

/** A round may leave targets unrated, but not by oversight. */
function askAboutUnrated(answers: Draft, targets: readonly ComparedTarget[]) {
  const rows: Draft[] = Array.isArray(answers.achievements) ? answers.achievements : [];
  const unrated = targets
    .filter((target) => target.removedReason === undefined)
    .filter((target) => !rows.some((row) => row.targetNumber === target.number));
  const sentence = sayUnrated(unrated.map(({ number }) => number));
  if (sentence === undefined) return undefined;
  return {
    title: sentence.replace(/\.$/, ''),
    confirm: 'Selesaikan ronde',
    text: 'Target ini tetap seperti pada ronde sebelumnya. Yang sudah waktunya dan belum pernah dinilai membuat persentase capaian tidak dihitung. Selesaikan ronde ini apa adanya?',
    answers: [sentence],
  };
}
