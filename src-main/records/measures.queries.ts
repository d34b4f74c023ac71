import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { isCivilDate } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { asText, type Draft } from '#domain/fields/field';
import { targetsOf } from '#domain/fields/plan-tree';
import type { TargetValue } from '#domain/fields/target-values';
import type { FormId } from '#domain/forms';
import type { CaseMeasures, CaseScores } from '#domain/results/case-measures';
import type { Comparison } from '#domain/results/comparison';
import { motivationRounds } from '#domain/results/motivation-rounds';
import { buildSeries, type Series, type SeriesMarks, sayMeasurement } from '#domain/results/series';
import { measuresOf, type NotedValue } from '#domain/results/target-measures';
import { listStageAnswers } from './case.queries.ts';
import { scalesOf } from './find-gas.ts';
import type { Reader } from './place.ts';
import { presentVersions } from './present-versions.queries.ts';
import { isReadableBy } from './readable.queries.ts';

/** What was measured of the targets of a case besides its comparison, as far as this reader may know. */
export async function getMeasures(
  trx: Trx,
  caseId: string,
  comparison: Comparison,
  reader: Reader,
): Promise<CaseMeasures> {
  const plan = (await listStageAnswers(trx, caseId, 'planning')).at(-1)?.answers ?? {};
  const rounds = await listStageAnswers(trx, caseId, 'evaluation');
  const eic = (await listStageAnswers(trx, caseId, 'eic')).at(-1);
  const began = (await listStageAnswers(trx, caseId, 'intervention')).at(-1);
  const planned = targetsOf(plan.goals);
  const facts = {
    plannedOn: asText(plan.plannedOn),
    startedOn: began?.happenedOn ?? undefined,
    addedOn: await listAddedTargets(trx, caseId),
    noted: await listNotedValues(trx, caseId, reader),
    earlier: new Map(planned.map(({ number, earlierValues }) => [number, earlierValues])),
  };
  return {
    targets: isCivilDate(facts.plannedOn)
      ? comparison.targets.map((target) => measuresOf(target, facts))
      : [],
    ...defined({ gas: scalesOf(plan, rounds) }),
    ...defined({
      motivations: motivationRounds(
        eic && { label: 'EIC', on: eic.happenedOn ?? '', motivations: eic.answers.motivations },
        rounds.map(({ sequence, happenedOn, answers }) => ({
          label: `Ronde ${sequence}`,
          on: happenedOn ?? '',
          motivations: answers.motivations,
        })),
      ),
    }),
  };
}

/** Every score of a case over time, with the rounds and the days of the log that this reader may know of. */
export async function getSeries(
  trx: Trx,
  caseId: string,
  reader: Reader,
): Promise<{ series: Series[]; marks: SeriesMarks }> {
  const answersOf = async (form: FormId) =>
    (await listStageAnswers(trx, caseId, form)).map(({ answers }): Draft => answers);
  const series = buildSeries({
    measurements: await answersOf('measurement'),
    assessments: await answersOf('assessment'),
  });
  const rounds = await listDays(trx, caseId, 'evaluation', reader);
  const notes = await listDays(trx, caseId, 'note', reader);
  return {
    series,
    marks: { rounds, notes: [...new Set(notes.map(({ on }) => on))] },
  };
}

/** The same for print, with what was measured as rows; nothing where no score was measured twice nor an instrument used. */
export async function findScores(trx: Trx, caseId: string, reader: Reader): Promise<CaseScores | undefined> {
  const measured = (await listStageAnswers(trx, caseId, 'measurement')).reverse().map(({ answers }) => ({
    on: asText(answers.measuredOn),
    ...sayMeasurement(answers),
    by: asText(answers.takenBy),
    note: asText(answers.note),
  }));
  const { series, marks } = await getSeries(trx, caseId, reader);
  const isEmpty = measured.length === 0 && series.every(({ points }) => points.length < 2);
  return isEmpty ? undefined : { measured, series, marks };
}

/** The days of the records of a form that this reader may see, oldest first. */
async function listDays(trx: Trx, caseId: string, form: FormId, reader: Reader) {
  const rows = await trx
    .selectFrom('formRecord')
    .where('caseId', '=', caseId)
    .where('form', '=', form)
    .where(isReadableBy(reader))
    .orderBy('happenedOn')
    .orderBy('sequence')
    .select(['happenedOn', 'sequence'])
    .execute();
  return rows.flatMap(({ happenedOn, sequence }) =>
    happenedOn === null ? [] : [{ on: happenedOn, sequence }],
  );
}

/** The values of targets that entries of the log noted, oldest first; of an entry only its present version tells. */
async function listNotedValues(trx: Trx, caseId: string, reader: Reader): Promise<NotedValue[]> {
  const measures = sql<string | null>`json_extract(form_version.answers, '$.measures')`;
  const rows = await presentVersions(trx)
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', '=', 'note')
    .where(isReadableBy(reader))
    .where(measures, 'is not', null)
    .orderBy('formRecord.happenedOn')
    .orderBy('formRecord.sequence')
    .select(['formRecord.happenedOn', measures.as('measures')])
    .execute();
  return rows.flatMap(({ happenedOn, measures: text }) =>
    (JSON.parse(text ?? '[]') as TargetValue[]).map((row) => ({ ...row, on: happenedOn ?? '' })),
  );
}

/** The targets that came into the plan after its first version, with the day on which each came. */
async function listAddedTargets(trx: Trx, caseId: string): Promise<Map<number, string>> {
  const rows = await trx
    .selectFrom('targetTerm')
    .where('caseId', '=', caseId)
    .orderBy('number')
    .select(['targetNumber', 'since'])
    .execute();
  const first = new Map<number, string | null>();
  for (const { targetNumber, since } of rows) if (!first.has(targetNumber)) first.set(targetNumber, since);
  return new Map([...first].flatMap(([number, since]) => (since === null ? [] : [[number, since]])));
}
