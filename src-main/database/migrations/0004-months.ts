import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What a month that is gone is told from: dated facts of a case, the day somebody was accepted,
 * the due days of targets, what a note was done for; and every report as it was sent. Every row of a table that gets a
 * column is written anew, because a rescue does not know a stray row that ends before its last column.
 */
const schema = `
-- What holds of a case since a day: its worker, supervisor, category, approach. Rows are only added; of those whose day
-- has come the last one added counts. Without a day it holds since the case began, whenever that was.
create table case_fact (
  number integer primary key,
  case_id text not null references case_file (id),
  kind text not null,
  since text,
  value text,
  reason text,
  recorded_at text not null,
  recorded_by text references user (id)
) strict;
create index fact_by_case on case_fact (case_id, kind);
create index fact_with_day on case_fact (kind, case_id) where since is not null;

-- From when on somebody is a penerima manfaat and no candidate any more. Without a recorder it was worked out when this
-- table was made.
create table acceptance (
  case_id text primary key references case_file (id),
  accepted_on text not null,
  decree_number text,
  decree_on text,
  recorded_at text not null,
  recorded_by text references user (id)
) strict, without rowid;

-- By when a target was to be reached, and whether the plan still had it; read as case_fact is.
create table target_term (
  number integer primary key,
  case_id text not null references case_file (id),
  target_number integer not null,
  since text,
  due_on text not null,
  is_removed integer not null check (is_removed in (0, 1)),
  recorded_at text not null
) strict;
create index term_by_case on target_term (case_id, target_number);
create index term_by_due on target_term (due_on);

-- What a note was done for, whatever becomes of the plan later.
alter table note add column target_number integer;
alter table note add column service text;
create index note_by_day on note (happened_on, case_id, service);
create index record_of_day on form_record (form, happened_on, case_id);

alter table case_file add column approach text;
alter table caseload_row add column standing text not null default 'residential';

-- Nobody's stay: the same facts, without a name.
alter table erased_stay add column accepted_on text;
alter table erased_stay add column facts text not null default '[]' check (json_valid(facts));

-- A report as it was sent. \`period\` is a month, quarter, half-year or year; sheets and counts name nobody.
create table report_revision (
  id text primary key,
  period text not null,
  revision integer not null,
  counted_to text not null,
  sheets text not null check (json_valid(sheets)),
  counts text not null check (json_valid(counts)),
  changes text not null check (json_valid(changes)),
  content_sha256 text not null check (length(content_sha256) = 64),
  is_touched integer not null default 0 check (is_touched in (0, 1)),
  frozen_at text not null,
  frozen_by text not null references user (id),
  unique (period, revision)
) strict;

-- What a revision says of one person, sealed under a key of theirs: with the key it is gone, and the row stays,
-- so that the hash over all of them can still be checked. Without a key id the box is plain and names nobody.
create table report_row (
  revision_id text not null references report_revision (id),
  position integer not null,
  key_id text,
  nonce blob,
  box blob not null,
  primary key (revision_id, position)
) strict, without rowid;
create table person_key (
  id text primary key,
  client_id text not null unique references client (id),
  key blob not null check (length(key) = 32)
) strict;

-- Every time a revision left: as what, to whom, and the hash of the file.
create table report_export (
  id text primary key,
  revision_id text not null references report_revision (id),
  exported_at text not null,
  exported_by text not null references user (id),
  recipient text not null,
  format text not null,
  with_names integer not null check (with_names in (0, 1)),
  titles text not null check (json_valid(titles)),
  file_name text not null,
  sha256 text not null check (length(sha256) = 64)
) strict;
create index export_by_revision on report_export (revision_id);

-- What the last revision of a period told of a person, and what it would tell now, as digests.
create table report_person (
  client_id text not null references client (id),
  period text not null,
  sent text not null,
  now text not null,
  primary key (client_id, period)
) strict, without rowid;
create index changed_report on report_person (period) where now <> sent;

-- What a sent period counted of people who were erased since, beyond their nameless stay: numbers without a person.
create table erased_count (
  period text not null,
  cell text not null,
  count integer not null,
  primary key (period, cell)
) strict, without rowid;
`;

// Present answers of a form by their case: what most of the filling below reads.
const present = (form: string) => `
  select r.case_id, v.answers from form_record r
  join form_version v on v.record_id = r.id and v.version = r.version where r.form = '${form}'`;

// One category and one approach were known of a whole stay: they hold since it began, so that no month already told changes.
const fillCategories = `
update case_file set approach = (
  select json_extract(answers, '$.approach') from (${present('caseFile')}) as stored where stored.case_id = case_file.id
);
insert into case_fact (case_id, kind, value, recorded_at, recorded_by)
  select id, 'category', category, created_at, created_by from case_file order by created_at, id;
insert into case_fact (case_id, kind, value, recorded_at, recorded_by)
  select id, 'approach', approach, created_at, created_by from case_file order by created_at, id;
`;

// Accepted on the admission, so that no past month empties: all but who was turned away (T06) or is still waited for
// ("menunggu") with nothing done since.
const fillAcceptances = `
insert into acceptance (case_id, accepted_on, decree_number, recorded_at)
  select id, admitted_on, (
    select json_extract(answers, '$.decreeNumber') from (${present('caseFile')}) as stored where stored.case_id = case_file.id
  ), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  from case_file
  where coalesce(leave_reason, '') <> 'T06' and not (
    left_on is null
    and exists (
      select 1 from (${present('eic')}) as intake
      where intake.case_id = case_file.id and json_extract(answers, '$.eligibility') = 'pending'
    )
    and not exists (
      select 1 from form_record
      where case_id = case_file.id and form in ('assessment', 'planning', 'intervention', 'note', 'evaluation')
    )
  );
update erased_stay set accepted_on = iif(coalesce(leave_reason, '') = 'T06', null, admitted_on);
update caseload_row set standing = case
  when case_id not in (select case_id from acceptance) then 'candidate'
  else coalesce((
    select approach from case_file where id = case_id and approach in ('family', 'community')
  ), 'residential') end;
`;

// A plan that was changed says of each version when it was saved: what it moved or took out holds since that day.
const fillTerms = (zone: string) => `
insert into target_term (case_id, target_number, since, due_on, is_removed, recorded_at)
  select case_id, target_number, iif(version = first_version, null, date(saved_at, '${zone}')), due_on, is_removed, saved_at
  from (
    select *, lag(due_on || is_removed) over (partition by case_id, target_number order by version) as before
    from (
      select r.case_id, v.version, v.saved_at,
        min(v.version) over (partition by v.record_id) as first_version,
        json_extract(one.value, '$.number') as target_number,
        json_extract(one.value, '$.dueOn') as due_on,
        json_extract(one.value, '$.removedReason') is not null as is_removed
      from form_record r join form_version v on v.record_id = r.id,
        json_each(v.answers, '$.goals') as goal, json_each(goal.value, '$.targets') as one
      where r.form = 'planning'
    )
    where target_number is not null and due_on is not null
  )
  where before is not due_on || is_removed
  order by case_id, version, target_number;
insert into target_term (case_id, target_number, due_on, is_removed, recorded_at)
  select case_id, number, due_on, removed_reason is not null, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') from target
  where not exists (select 1 from target_term t where t.case_id = target.case_id and t.target_number = target.number);
`;

// By the plan as it is now: what it said before was overwritten.
const fillNotes = `
update note set target_number = told.target_number, service = told.service from (
  select ref.record_id, cast(ref.task_ref as integer) as target_number, task.service
  from (
    select r.id as record_id, r.case_id, json_extract(v.answers, '$.taskRef') as task_ref
    from form_record r join form_version v on v.record_id = r.id and v.version = r.version where r.form = 'note'
  ) as ref
  left join task on task.case_id = ref.case_id
    and task.target_number = cast(ref.task_ref as integer)
    and task.number = cast(substr(ref.task_ref, instr(ref.task_ref, '.') + 1) as integer)
) as told where told.record_id = note.record_id;
`;

// The worker and supervisor of a case were set when it was registered and by an assignment, of which the audit says the
// day. Before the first assignment nobody knows any more who it was; where there was none, it is who it always was.
const fillPeople = (kind: 'worker' | 'supervisor', zone: string) => `
create temp table told as
  select seq, case_id, at, actor_id, json_extract(detail, '$.${kind}') as value from audit
  where operation = 'case.assign' and outcome = 'done' and case_id in (select id from case_file)
    and json_extract(detail, '$.${kind}') is not null;
insert into case_fact (case_id, kind, value, recorded_at, recorded_by)
  select id, '${kind}', ${kind}_id, created_at, created_by from case_file
  where id not in (select case_id from told)
    and (select count(*) = coalesce(max(seq), 0) from audit)
  order by created_at, id;
insert into case_fact (case_id, kind, since, value, recorded_at, recorded_by)
  select case_id, '${kind}', date(at, '${zone}'), value, at, (select id from user where id = actor_id)
  from told order by seq;
insert into case_fact (case_id, kind, since, value, recorded_at)
  select id, '${kind}', date('now', '${zone}'), ${kind}_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') from case_file
  where ${kind}_id is not (
    select value from case_fact f where f.case_id = case_file.id and f.kind = '${kind}' order by f.number desc limit 1
  );
drop table told;
`;

/** How far the centre's clock is ahead of UTC: WIB where it does not say. */
function zoneOf(db: Database): string {
  const zone = db
    .prepare<[], string | null>("select json_extract(value, '$.zone') from setting where key = 'centre'")
    .pluck()
    .get();
  return zone === 'WIT' ? '+9 hours' : zone === 'WITA' ? '+8 hours' : '+7 hours';
}

export const months = {
  number: 4,
  name: 'months',
  up(db: Database): void {
    const zone = zoneOf(db);
    db.exec(schema);
    db.exec(fillCategories);
    db.exec(fillAcceptances);
    db.exec(fillTerms(zone));
    db.exec(fillNotes);
    for (const kind of ['worker', 'supervisor'] as const) db.exec(fillPeople(kind, zone));
  },
};
