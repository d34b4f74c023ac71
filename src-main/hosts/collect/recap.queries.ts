import { type Kysely, sql } from 'kysely';
import type { Cell, Counts } from '#domain/months/report-cells';
import type { CollectionTables } from './collection-tables.ts';

type Db = Kysely<CollectionTables>;
const firstDay = (month: string) => `${month}-01`;

/**
 * Runs what reads a month in one transaction, so that all of it tells of one moment. PostgreSQL compiles no statement for
 * it: that takes longer than each of them.
 */
export async function atOneMoment<Told>(db: Db, read: (db: Db) => Promise<Told>): Promise<Told> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return await reading.execute(async (trx) => {
    await sql`set local jit = off`.execute(trx);
    return await read(trx);
  });
}

/**
 * The figures of the reports of a month that hold, report by report: they lie side by side under the key that begins with
 * the centre, and without `offset 0` PostgreSQL reads those of all months instead.
 */
const figuresOf = (month: string) => sql`
  titian.report r cross join lateral (
    select * from titian.figure f
    where f.centre_id = r.centre_id and f.month = r.month and f.revision = r.revision offset 0
  ) f where r.is_current and r.month = ${firstDay(month)}::date`;

/** A line of the recapitulation: a category of a district, with how many centres have it. */
export type DistrictLine = {
  province: string;
  district: string;
  category: string;
  label: string;
  counts: Counts;
};

/** The recapitulation of a month over all centres, by district and category, in the order it is read. */
export async function readDistrictLines(db: Db, month: string): Promise<DistrictLine[]> {
  const { rows } = await sql<{
    province: string;
    district: string;
    category: string;
    label: string;
    col: string;
    count: number;
  }>`
    select c.province, c.district, f.line as category, coalesce(k.label, f.line) as label, f.col, sum(f.count) as count
    from titian.report r join titian.figure f using (centre_id, month, revision) join titian.centre c using (centre_id)
    left join titian.category k on k.code = f.line
    where r.is_current and r.month = ${firstDay(month)}::date and f.sheet = 'recap'
    group by c.province, c.district_code, c.district, f.line, k.label, f.col
    order by c.district_code, f.line, f.col`.execute(db);
  const lines = Map.groupBy(
    rows,
    ({ province, district, category }) => `${province}\t${district}\t${category}`,
  );
  return [...lines.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { province, district, category, label } = first;
    const counts = new Map(own.map(({ col, count }) => [`recap\t${category}\t${col}` as Cell, count]));
    return [{ province, district, category, label, counts }];
  });
}

/** Every sheet of a month summed over all centres. */
export async function readSum(db: Db, month: string): Promise<Counts> {
  const { rows } = await sql<{ cell: string; count: number }>`
    select f.sheet || chr(9) || f.line || chr(9) || f.col as cell, sum(f.count) as count
    from ${figuresOf(month)}
    group by f.sheet, f.line, f.col`.execute(db);
  return new Map(rows.map(({ cell, count }) => [cell as Cell, count]));
}

/** A centre with what it sent of a month; without a revision it sent none. */
export type CentreLine = {
  province: string;
  district: string;
  name: string;
  revision: number | null;
  countedTo: string | null;
  lastSent: string | null;
  counts: Counts;
};

/** Every centre, by district and name, with its recapitulation over all categories. */
export async function readCentreLines(db: Db, month: string): Promise<CentreLine[]> {
  const { rows } = await sql<Omit<CentreLine, 'counts'> & { centreId: string; cols: Record<string, number> }>`
    select c.centre_id, c.province, c.district, c.name, r.revision, r.counted_to, to_char(l.month, 'YYYY-MM') as last_sent,
      coalesce(f.cols, '{}'::jsonb) as cols
    from titian.centre c
    left join titian.report r on r.centre_id = c.centre_id and r.is_current and r.month = ${firstDay(month)}::date
    left join lateral (
      select max(month) as month from titian.report p where p.centre_id = c.centre_id and p.is_current
    ) l on true
    left join lateral (
      select jsonb_object_agg(col, total) as cols from (
        select col, sum(count) as total from titian.figure f
        where f.centre_id = r.centre_id and f.month = r.month and f.revision = r.revision and f.sheet = 'recap'
        group by col
      ) by_col
    ) f on true
    order by c.district_code, c.name, c.centre_id`.execute(db);
  return rows.map(({ cols, ...row }) => ({ ...row, counts: countsOf(cols) }));
}

const countsOf = (cols: Record<string, number>): Counts =>
  new Map(Object.entries(cols).map(([col, count]) => [`recap\tall\t${col}` as Cell, count]));

/** What speaks against a month: openings unlike the closing before, and months left out until then. */
export async function readMisfits(db: Db, month: string) {
  const until = sql`${firstDay(month)}::date`;
  const { rows } = await sql<{
    centre: string;
    month: string;
    label: string | null;
    sex: string | null;
    before: number | null;
    now: number | null;
  }>`
    select lembaga as centre, to_char(bulan, 'YYYY-MM') as month, null as label, null as sex, null::int as before, null::int as now
    from titian.bulan_kosong where bulan <= ${until}
    union all
    select lembaga, to_char(bulan, 'YYYY-MM'), kategori, jenis_kelamin, akhir_sebelumnya, awal
    from titian.awal_tidak_cocok where bulan = ${until}
    order by centre, month, label nulls first, sex`.execute(db);
  return rows;
}
