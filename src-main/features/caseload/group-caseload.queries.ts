import { type RawBuilder, sql } from 'kysely';
import type { CaseloadGroup, CaseloadGrouping } from '#contract/caseload-groups';
import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { stageOf } from '#domain/forms';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { standings } from '#domain/months/standing';
import type { Own } from '#domain/own/own';
import { nikStates } from '#domain/people/nik-states';
import { type StageId, stageIds } from '#domain/stage';
import type { RowSet } from '#records/caseload-rows/known-rows';
import { groupsOfRows, rowsByGroup } from '#records/caseload-rows/row-groups';
import { listUserNames } from '#records/user.queries';
import type { Asking } from './asking.ts';
import { referralLabels } from './referral-labels.ts';

/** Rows group after group, by their numbers, and what each group is. */
export type GroupedRows = { numbers: Uint32Array; groups: CaseloadGroup[] };

/** How near something due is, the nearest first. */
const dueStates = {
  overdue: 'Lewat tenggat',
  week: 'Tenggat 7 hari ini',
  later: 'Tenggat sesudahnya',
} as const;
const due = (today: string) =>
  sql<string | null>`case when next_due_on < ${today} then 'overdue'
    when next_due_on <= ${addDays(today, 7)} then 'week' when next_due_on is not null then 'later' end`;

/** What rows share: read of the index by which the list is narrowed, without looking a row up. */
const sharedBy = {
  stage: () => sql`stage`,
  worker: () => sql`worker_id`,
  due,
  category: () => sql`category`,
  standing: () => sql`standing`,
  origin: () => sql`origin`,
  // What the centre set under an official source counts as that.
  referral: () => sql`substr(referral, 1, instr(referral || '/', '/') - 1)`,
  nikState: () => sql`nik_state`,
} satisfies Record<CaseloadGrouping, (today: string) => RawBuilder<unknown>>;

/** The rows of a set in the order of these numbers, group after group, counted by one look at the index. */
export async function groupRows(
  trx: Trx,
  group: CaseloadGrouping,
  { numbers, set }: { numbers: Uint32Array; set: RowSet | undefined },
  { sqlite, today, own }: Asking,
): Promise<GroupedRows> {
  const shared = sharedBy[group](today);
  const query = sql`select row_number, ${shared} as value from caseload_row`.compile(trx);
  const known = groupsOfRows(sqlite, query);
  const { label, ordered } = await wordsOf(trx, group, own);
  const values = ordered(known.values);
  const order = values.map((value) => known.values.indexOf(value));
  const { sorted, counts } = rowsByGroup({ numbers, set, known, order });
  const groups = values.map((value, place) => ({ value, label: label(value), count: counts[place] ?? 0 }));
  return { numbers: sorted, groups: groups.filter(({ count }) => count > 0) };
}

type Words = {
  label: (value: string | null) => string;
  /** The values in the order in which their groups stand. */
  ordered: (values: readonly (string | null)[]) => (string | null)[];
};

/** What the head of a group says, and after which other it stands; those of whom it is not known stand last. */
async function wordsOf(trx: Trx, group: CaseloadGrouping, own: Own): Promise<Words> {
  const declared = (options: Readonly<Record<string, string>>, none: string): Words => ({
    label: (value) => (value === null ? none : labelOf(options, value)),
    ordered: (values) => byPlace(values, Object.keys(options)),
  });
  const spelled = (nameOf: (value: string) => string, none: string): Words => {
    const label = (value: string | null) => (value === null ? none : nameOf(value));
    return { label, ordered: (values) => byPlace(values, spelledOrder(values, nameOf)) };
  };
  switch (group) {
    case 'stage':
      return declared(stageLabels, '');
    case 'due':
      return declared(dueStates, 'Tanpa tenggat');
    case 'category':
      return declared(ppksCategories, '');
    case 'standing':
      return declared(standings, '');
    case 'nikState':
      return declared(nikLabels, '');
    case 'referral':
      return declared(referralLabels(own), 'Sumber rujukan belum diisi');
    case 'origin':
      return spelled((value) => value, 'Daerah asal belum diisi');
    case 'worker': {
      const names = await listUserNames(trx);
      return spelled((id) => names.get(id) ?? '', 'Belum ada pekerja sosial');
    }
  }
}

const stageLabels = Object.fromEntries(stageIds.map((id: StageId) => [id, stageOf(id).label]));
const nikLabels = Object.fromEntries(
  Object.entries(nikStates).map(([code, label]) => [code, `NIK ${label}`]),
);

function spelledOrder(values: readonly (string | null)[], nameOf: (value: string) => string): string[] {
  const known = values.filter((value) => value !== null);
  return known.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'id'));
}

function byPlace(values: readonly (string | null)[], order: readonly string[]): (string | null)[] {
  const place = (value: string | null) => {
    if (value === null) return order.length + 1;
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  return values.toSorted((one, other) => place(one) - place(other));
}
