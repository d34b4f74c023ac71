import { z } from 'zod';
import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { assessmentLevels } from '../lists/assessment-levels.ts';
import {
  assessmentHeadings,
  findingDecisions,
  findingKinds,
  findingStates,
  findingWeights,
} from '../lists/findings.ts';
import { labelOf } from './choice.ts';
import { asText, type FieldKind, isBlank } from './field.ts';
import { Finding, type FindingsField } from './findings.ts';
import { repeated } from './parts.ts';

export const findingsKind: FieldKind<FindingsField> = {
  schema: () =>
    z
      .array(Finding, { error: 'Isian ini bukan daftar.' })
      .max(100, { error: 'Paling banyak 100 baris.' })
      .superRefine((rows, context) => {
        const twice = repeated(rows.map(({ number }) => number));
        if (twice !== undefined)
          context.addIssue({ code: 'custom', message: `Nomor temuan ${twice} dipakai dua kali.` });
      }),
  isEmpty: (value) => isBlank(value) || (Array.isArray(value) && value.every(isUnwritten)),
  locate: (_field, value, [index]) => {
    const row = Array.isArray(value) ? value[Number(index)] : undefined;
    return row === undefined ? undefined : `Temuan ${asText(row?.number)}`;
  },
  days: (_field, value) =>
    rowsOf(value).flatMap((row, index) =>
      isBlank(row?.dueOn) || !isBlank(row?.withdrawnReason)
        ? []
        : [
            {
              path: [index, 'dueOn'],
              label: 'Dilihat lagi pada',
              day: asText(row?.dueOn),
              means: 'deadline',
              mayBeFuture: true,
              notBefore: 'assessedOn',
            },
          ],
    ),
  print: (_field, value) => ({
    shape: 'table',
    head: ['No', 'Temuan', 'Identifikasi', 'Investigasi', 'Penilaian', 'Keputusan'],
    rows: rowsOf(value).map(findingRow),
  }),
};

/** The rows of an answer, whatever each of them is. */
const rowsOf = (value: unknown) => [value].flat() as (Record<string, unknown> | null | undefined)[];

/** Whether nothing was said of a finding: number, kind and heading come by themselves. */
export function isUnwritten(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return isBlank(row);
  const { number: _number, kind: _kind, heading: _heading, ...said } = row as Record<string, unknown>;
  return Object.values(said).every(isBlank);
}

function findingRow(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return ['', asText(row), '', '', '', ''];
  const of = row as Record<string, unknown>;
  return [
    asText(of.number),
    lines(
      sayKind(of),
      asText(of.statement),
      said('Bagian', labelOf(assessmentHeadings, of.heading)),
      said('Ditarik', of.withdrawnReason),
    ),
    lines(
      asText(of.evidence),
      said('Sumber keterangan', of.source),
      said('Bobot', labelOf(findingWeights, of.weight).toLowerCase()),
      said('Menurut klien', of.clientSays),
    ),
    lines(asText(of.lookedAt), said('Yang menyangkal', of.against)),
    lines(asText(of.judgment), said('Dasar', of.basis)),
    lines(sayState(of), labelOf(findingDecisions, of.decision), asText(of.decisionNote), sayDay(of.dueOn)),
  ];
}

/** "Masalah, keluarga": what a finding is, and of whom. */
export const sayKind = ({ kind, level }: Record<string, unknown>): string =>
  [labelOf(findingKinds, kind), labelOf(assessmentLevels, level).toLowerCase()].filter(Boolean).join(', ');

/** "Berkurang: ...": how it stands beside the assessment before. */
const sayState = ({ state, stateNote }: Record<string, unknown>): string =>
  isBlank(state) ? asText(stateNote) : said(labelOf(findingStates, state), stateNote, true);

const said = (label: string, words: unknown, isAlways = false) =>
  isBlank(words) ? (isAlways ? label : '') : `${label}: ${asText(words)}`;

const sayDay = (day: unknown) =>
  said('Dilihat lagi pada', isCivilDate(asText(day)) ? formatCivilDate(asText(day), 'short') : day);

const lines = (...texts: string[]) => texts.filter((text) => text !== '').join('\n');
