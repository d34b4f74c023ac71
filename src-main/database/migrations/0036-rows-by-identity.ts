import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The row of a case says where somebody lives and comes from, who brought them, and whether their
 * NIK is known. What the list is narrowed, grouped and counted by goes on lying in one index.
 */
const schema = `
alter table caseload_row add column address text;
alter table caseload_row add column origin text;
alter table caseload_row add column referral text;
alter table caseload_row add column nik_state text not null default 'unsaid' check (nik_state in (
  'known', 'in-process', 'not-issued', 'unknown', 'foreigner', 'unsaid'
));
`;

const indexes = `
drop index row_by_filter;
create index row_by_filter on caseload_row (
  left_on, stage, standing, worker_id, category, admitted_on, next_due_on, last_note_on, has_plan, case_id,
  sex, birth_date, origin, referral, nik_state
);
create index row_by_address on caseload_row (address, row_number);
create index row_by_origin on caseload_row (origin, row_number);
create index row_by_referral on caseload_row (referral, row_number);
create index row_by_nik on caseload_row (nik_state, row_number);
`;

type Told = {
  row_number: number;
  referral_source: string | null;
  origin_code: string | null;
  origin_name: string | null;
  nik: string | null;
  answers: string | null;
};

const reasons = ['in-process', 'not-issued', 'unknown', 'foreigner'];

/** Every row is written anew, because a rescue does not know one that ends before the last column of its table. */
function fillRows(db: Database): void {
  const rows = db
    .prepare<[], Told>(
      `select r.row_number, f.referral_source, f.origin_code, f.origin_name, c.nik, v.answers
      from caseload_row r join case_file f on f.id = r.case_id join client c on c.id = f.client_id
      left join form_record i on coalesce(i.case_id, i.client_id) = +c.id and i.form = 'client'
      left join form_version v on v.record_id = i.id and v.version = i.version`,
    )
    .all();
  const write = db.prepare(
    'update caseload_row set address = ?, origin = ?, referral = ?, nik_state = ? where row_number = ?',
  );
  for (const row of rows) {
    const said = JSON.parse(row.answers ?? '{}') as Record<string, unknown>;
    const text = (name: string) => String(said[name] ?? '').trim();
    const { name: area = '' } = (said.region ?? {}) as { name?: string };
    const address = [text('domicileAddress') || text('idCardAddress'), area].filter(Boolean).join(', ');
    const places = (row.origin_name ?? '').split(', ');
    const origin = (row.origin_code ?? '').length >= 5 ? places.at(-2) : places.at(-1);
    const reason = reasons.find((one) => one === text('nikAbsenceReason')) ?? 'unsaid';
    write.run(
      address || null,
      origin || null,
      row.referral_source,
      row.nik === null ? reason : 'known',
      row.row_number,
    );
  }
}

export const rowsByIdentity = {
  number: 36,
  name: 'rows by identity',
  up(db: Database): void {
    db.exec(schema);
    fillRows(db);
    db.exec(indexes);
  },
};
