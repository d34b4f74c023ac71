import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseloadQuery, rangedColumns } from '#contract/caseload';
import { caseloadColumnCodes } from '#contract/caseload-columns';
import { type CaseloadGrouping, caseloadGroupCodes } from '#contract/caseload-groups';
import { addDays } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { CaseNeed } from '#domain/duties/case-needs';
import { referralSources } from '#domain/lists/referral-sources';
import { nikStates } from '#domain/people/nik-states';
import { stageIds } from '#domain/stage';
import { anAdmission, refusalOf, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** A row of the projection as it lies in the file, with its words. */
type Stored = Record<string, string | number | null> & { row_number: number; words: string };

const sortedBy: Record<string, [string, 1 | -1]> = {
  fullName: ['name_key', 1],
  age: ['birth_date', -1],
  daysInStage: ['stage_since', -1],
  worker: ['worker_name', 1],
};
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** The day of the test's clock. */
const today = '2026-11-23';
const categories = ['PMKS-02', 'PMKS-08', 'PMKS-17'];
const typed = ['', 'a', 'si', 'sit', 'wahyu', 'mei', '2026', 'zzz'];

const queries = fc.record({
  status: fc.constantFrom('open', 'closed', 'all'),
  stages: fc.subarray([...stageIds], { maxLength: 2 }),
  categories: fc.subarray(categories, { maxLength: 2 }),
  needs: fc.subarray(['flagged', 'overdue'], { maxLength: 2 }),
  search: fc.constantFrom(...typed),
  nikStates: fc.subarray(['known', 'unsaid', 'in-process'], { maxLength: 2 }),
  referrals: fc.subarray(['police', 'village'], { maxLength: 1 }),
  origins: fc.subarray(['Kab. Bantul', 'Kota Yogyakarta'], { maxLength: 1 }),
  group: fc.constantFrom(undefined, ...caseloadGroupCodes),
  sort: fc.record({
    column: fc.constantFrom(...caseloadColumnCodes),
    direction: fc.constantFrom('asc', 'desc'),
  }),
  offset: fc.nat(30),
  limit: fc.integer({ min: 1, max: 20 }),
}) as fc.Arbitrary<Pick<CaseloadQuery, Asked> & Page>;
type Asked =
  | 'status'
  | 'search'
  | 'sort'
  | 'stages'
  | 'categories'
  | 'needs'
  | 'nikStates'
  | 'referrals'
  | 'origins'
  | 'group';
type Page = { offset: number; limit: number };

const isAmong = (wanted: readonly string[], value: unknown) =>
  wanted.length === 0 || wanted.some((one) => one === value);

/** At which place the head of a row's group stands; worker is nobody here. */
function headPlace(group: CaseloadGrouping, row: Stored): number {
  const orders: Record<CaseloadGrouping, [readonly unknown[], unknown]> = {
    stage: [stageIds, row.stage],
    worker: [[row.worker_id], row.worker_id],
    category: [categories, row.category],
    standing: [['candidate', 'residential'], row.standing],
    due: [['overdue', 'week', 'later', null], dueOf(row.next_due_on)],
    origin: [['Kab. Bantul', 'Kota Yogyakarta', null], row.origin],
    referral: [[...Object.keys(referralSources), 'policewoman', null], officialOf(row.referral)],
    nikState: [Object.keys(nikStates), row.nik_state],
  };
  const [order, value] = orders[group];
  return order.indexOf(value);
}
const officialOf = (code: unknown) => (code === null ? null : String(code).split('/')[0]);
function dueOf(on: unknown): string | null {
  if (on === null) return null;
  if (String(on) < today) return 'overdue';
  return String(on) <= addDays(today, 7) ? 'week' : 'later';
}

/** What somebody writes between two looks at the list; a half of it is taken back. */
const writes = fc.record({
  row: fc.nat(28),
  name: fc.constantFrom('aminah', 'siti', 'zaenab', 'wahyuni'),
  percent: fc.option(fc.nat(100)),
  day: fc.option(fc.constantFrom('2025-01-01', '2026-11-01', '2026-12-24')),
  stage: fc.constantFrom(...stageIds),
  nik: fc.constantFrom('known', 'unsaid', 'in-process'),
  referral: fc.constantFrom(null, 'police', 'police/1', 'village', 'policewoman'),
  origin: fc.constantFrom(null, 'Kab. Bantul', 'Kota Yogyakarta'),
  isFlagged: fc.boolean(),
  isTakenBack: fc.boolean(),
});

describe('caseload.list', () => {
  let centre: TestCentre;
  let sqlite: Database;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const names =
      `Siti Wahyuni, Wahyu Prabowo, Mei Lan, Sinta Batubara, Joko Susilo, Ánisa Ritonga, Zul Kifli, Agus
      Simatupang, Budi Hartono, Cahyo Nasution, Dewi Lestari, Eko Purnomo, Fitri Handayani, Gunawan Tarigan, Hesti
      Kurniasih, Imam Ghazali, Jamilah Wicaksono, Krisna Mukti, Lukman Sihombing, Maria Goreti, Nanang Firdaus, Oktavia
      Rumengan, Puji Astuti, Qomar Zaman, Rahmat Hidayat, Suryani Pasaribu, Teguh Wibisono, Umi Kalsum`.split(
        /,\s+/,
      );
    for (const [one, name] of names.entries())
      await register(
        centre.client,
        someone(name.replace(/\s+/, ' '), { birthDate: `${1930 + 3 * one}-03-11` }),
        anAdmission({ category: categories[one % 3], admittedOn: `2026-0${1 + (one % 9)}-05` }),
      );
    const open = await centre.app.context.keeper.current();
    if (open === undefined) throw new Error('the vault is not open');
    sqlite = open.sqlite;
  });
  afterAll(() => centre.close());

  const isNeeding = ({ case_id, next_due_on }: Stored, need: CaseNeed) =>
    need === 'flagged'
      ? sqlite.prepare("select 1 from duty where kind = 'flag' and case_id = ?").get(case_id) !== undefined
      : next_due_on !== null && String(next_due_on) < '2026-11-23';

  /** The same by reading every row and sorting all of them. */
  function slowly(asked: SlowQuery) {
    const { status, stages, categories: kinds, needs, search, sort, group, offset, limit } = asked;
    const [column, sign] = sortedBy[sort.column] ?? [snake(sort.column), 1];
    const turn = (sort.direction === 'asc' ? 1 : -1) * sign;
    const rows = sqlite
      .prepare<[], Stored>(
        "select row.*, words || ' ' || found.category || ' ' || identity || ' ' || numbers as words from caseload_row row join caseload_search found on found.rowid = row.row_number",
      )
      .all()
      .filter((row) => status === 'all' || (row.left_on === null) === (status === 'open'))
      .filter((row) => stages.length === 0 || stages.some((stage) => stage === row.stage))
      .filter((row) => kinds.length === 0 || kinds.some((kind) => kind === row.category))
      .filter((row) => needs.length === 0 || needs.some((need) => isNeeding(row, need)))
      .filter((row) => search === '' || row.words.split(' ').some((word) => word.startsWith(search)));
    const shown = rows
      .filter((row) => asked.nikStates.length === 0 || asked.nikStates.some((one) => one === row.nik_state))
      .filter((row) => isAmong(asked.referrals, String(row.referral).split('/')[0]))
      .filter((row) => isAmong(asked.origins, row.origin));
    shown.sort((a, b) => {
      const apart = group === undefined ? 0 : headPlace(group, a) - headPlace(group, b);
      if (apart !== 0) return apart;
      const [one, other] = [a[column] ?? null, b[column] ?? null];
      if (one === other) return a.row_number - b.row_number;
      if (one === null || other === null) return one === null ? 1 : -1;
      return (one < other ? -1 : 1) * turn;
    });
    const heads = group === undefined ? [] : shown.map((row) => headPlace(group, row));
    return {
      total: shown.length,
      ids: shown.slice(offset, offset + limit).map((row) => row.case_id),
      counts: [...new Set(heads)].map((head) => heads.filter((one) => one === head).length),
    };
  }
  type SlowQuery = Parameters<typeof centre.client.caseload.list>[0] & Pick<CaseloadQuery, Asked> & Page;

  it('gives the rows that reading and sorting all of them gives, whatever is written in between', async () => {
    const write = sqlite.prepare(
      `update caseload_row set name_key = ?, percent_achieved = ?, left_on = ?, next_due_on = ?, stage = ?, nik_state = ?, referral = ?,
       origin = ? where row_number = ?`,
    );
    const flag = sqlite.prepare(`insert or ignore into duty (key, case_id, kind, what, due_on, asked_on, form)
      select 'flag:' || case_id, case_id, 'flag', 'Demam', '2026-11-20', '2026-11-20', 'dailyNote'
      from caseload_row where row_number = ?`);
    const unflag = sqlite.prepare(
      "delete from duty where kind = 'flag' and case_id = (select case_id from caseload_row where row_number = ?)",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(queries, fc.option(writes)), { minLength: 4 }), async (steps) => {
        for (const [query, wrote] of steps) {
          const { total, rows, groups } = await centre.client.caseload.list(query);
          const counts = groups.map(({ count }) => count);
          expect({ total, ids: rows.map(({ caseId }) => caseId), counts }).toEqual(slowly(query));
          if (wrote === null) continue;
          const { name, percent, day, stage, nik, referral, origin, row, isFlagged } = wrote;
          sqlite.exec('begin');
          write.run(name, percent, day, day, stage, nik, referral, origin, row);
          (isFlagged ? flag : unflag).run(row);
          sqlite.exec(wrote.isTakenBack ? 'rollback' : 'commit');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves by a range of numbers the rows whose column tells such a number', async () => {
    const all = { status: 'all', limit: 500 } as const;
    const births = [
      null,
      '1990',
      '2022',
      '2004-02-29',
      '2008-11-23',
      '2008-11-24',
      '2026-11-23',
      '1966-11-22',
    ];
    const write = sqlite.prepare(
      'update caseload_row set birth_date = ?, stage_since = ?, left_on = ?, percent_achieved = ? where row_number = ?',
    );
    const days = ['2026-11-23', '2026-02-28', '2024-02-29', '2023-03-01'];
    for (const { row_number: row } of sqlite
      .prepare<[], { row_number: number }>('select row_number from caseload_row')
      .all()) {
      const left = row % 3 === 0 ? (days[row % days.length] ?? null) : null;
      write.run(
        births[row % births.length],
        days[(row + 1) % days.length],
        left,
        row % 5 === 0 ? null : row * 3,
        row,
      );
    }
    const { rows } = await centre.client.caseload.list(all);
    const end = fc.constantFrom(undefined, 0, 1, 17, 18, 21, 22, 36, 59, 60, 268, 1000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rangedColumns), end, end, async (column, one, other) => {
        const isTurned = one !== undefined && other !== undefined && other < one;
        const [from, to] = isTurned ? [other, one] : [one, other];
        const range = defined({ from, to });
        const found = await centre.client.caseload.list({ ...all, ranges: { [column]: range } });
        const meant = rows.filter(
          ({ [column]: told }) => told !== null && told >= (from ?? 0) && told <= (to ?? told),
        );
        expect(found.rows.map(({ caseId }) => caseId)).toEqual(meant.map(({ caseId }) => caseId));
      }),
      { numRuns: 60 },
    );
    const age = await centre.client.caseload.list({ ...all, ranges: { age: { to: 17 } } });
    expect(age.total).toBeGreaterThan(3);
    const turned = centre.client.caseload.list({ ...all, ranges: { age: { from: 9, to: 3 } } });
    expect((await refusalOf(turned)).code).toBe('BAD_INPUT');
  });

  it('shows whoever was registered or left since, and nobody who is not there any more', async () => {
    const { client } = centre;
    const query = { status: 'all', limit: 100 } as const;
    const before = await client.caseload.list(query);
    const { caseId } = await register(client, someone('Baru Datang'), anAdmission());
    const after = await client.caseload.list(query);
    expect(after.total).toBe(before.total + 1);
    expect(after.rows.map((row) => row.caseId)).toContain(caseId);
    sqlite.prepare('delete from caseload_row where case_id = ?').run(caseId);
    const gone = await client.caseload.list(query);
    expect(gone.rows).toEqual(before.rows);
  });
});
