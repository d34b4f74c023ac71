import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What falls due, duty by duty: a projection of what is open in each case, what was said of each,
 * the tasks that people give themselves and others, and which daily notes want attention.
 */
const schema = `
create table flag (
  record_id text primary key references form_record (id),
  case_id text not null references case_file (id),
  happened_on text not null
) strict;
create index flag_by_case on flag (case_id);

create table duty (
  key text primary key,
  case_id text not null references case_file (id),
  kind text not null,
  what text not null,
  due_on text not null,
  asked_on text not null,
  form text not null,
  record_id text,
  owner_id text references user (id)
) strict;
create index duty_by_case on duty (case_id, due_on, kind, owner_id);
create index duty_by_owner on duty (owner_id) where owner_id is not null;
create index duty_by_kind on duty (kind);

create table duty_act (
  number integer primary key,
  case_id text references case_file (id),
  key text not null,
  record_id text,
  what text not null,
  asked_on text not null,
  act text not null check (act in ('done', 'put-off', 'dropped', 'handed-over', 'reopened')),
  word text not null,
  until text,
  to_id text references user (id),
  said_at text not null,
  -- Null: no person, but the rule that held before duties were ended one by one.
  said_by text references user (id),
  request_id text,
  check ((act = 'put-off') = (until is not null)),
  check ((act = 'handed-over') = (to_id is not null))
) strict;
create index duty_act_by_case on duty_act (case_id, key);
create index duty_act_by_key on duty_act (key);
create unique index one_duty_act on duty_act (request_id) where request_id is not null;

create table todo (
  id text primary key,
  case_id text references case_file (id),
  what text not null,
  due_on text not null,
  owner_id text not null references user (id),
  given_by text not null references user (id),
  given_at text not null,
  ended_at text,
  request_id text not null unique
) strict;
create index todo_open on todo (owner_id, due_on) where ended_at is null;
create index todo_by_case on todo (case_id);
`;

const fillFlags = `
insert into flag (record_id, case_id, happened_on)
  select r.id, r.case_id, r.happened_on
  from form_record r join form_version v on v.record_id = r.id and v.version = r.version
  where r.form = 'dailyNote' and r.case_id is not null and r.happened_on is not null
    and json_extract(v.answers, '$.needsAttention') = 1;
`;

// Until now an entry of any kind ended what was due on or before its day. What ended so stays ended, and says why.
const keepEnded = `
create temp table last_note as select case_id, max(happened_on) as on_day from note group by case_id;
create temp table ended as
  select n.case_id, 'followUp:' || n.record_id as key, n.record_id, n.follow_up_due_on as asked_on,
    case n.is_confidential when 1 then 'Tindak lanjut' else 'Tindak lanjut: ' || substr(coalesce(n.follow_up, ''), 1, 80) end as what
  from note n join last_note l on l.case_id = n.case_id
  where n.follow_up_due_on is not null and n.follow_up_due_on <= l.on_day
  union all
  select c.case_id, 'contractEnd:' || c.record_id, c.record_id, c.ends_on, 'Kontrak tambahan berakhir'
  from contract c join last_note l on l.case_id = c.case_id
  where c.kind = 'secondary' and c.ends_on <= l.on_day;
-- Days that were asked for and reminded nobody until now: what is more than a month old is not told as news.
insert into ended
  select r.case_id, p.kind || ':' || r.id, r.id, json_extract(v.answers, p.path), p.what
  from form_record r
  join form_version v on v.record_id = r.id and v.version = r.version
  join (
    select 'contact' as form, 'contactFollowUp' as kind, '$.followUpDueOn' as path, 'Tindak lanjut kontak' as what
    union all select 'intervention', 'serviceBegins', '$.availableFrom', 'Pelayanan tersedia'
  ) p on p.form = r.form
  where r.case_id is not null
    and json_extract(v.answers, p.path) < date((select max(saved_at) from form_version), '-31 days');
insert into duty_act (case_id, key, record_id, what, asked_on, act, word, said_at)
  select case_id, key, record_id, what, asked_on, 'done',
    'Dianggap selesai: sudah lewat sebelum tugas diakhiri satu per satu.',
    (select coalesce(max(saved_at), '') from form_version)
  from ended;
drop table ended;
drop table last_note;
`;

// Until now a flag reached nobody. What was flagged more than a month before the last saving is not told as news.
const restFlags = `
insert into duty_act (case_id, key, record_id, what, asked_on, act, word, said_at)
  select f.case_id, 'flag:' || f.record_id, f.record_id, 'Perlu perhatian', f.happened_on, 'done',
    'Ditandai sebelum tanda sampai di Beranda; sudah lebih dari sebulan ketika Titian diperbarui.', l.saved_at
  from flag f join (select max(saved_at) as saved_at from form_version) l
  where f.happened_on < date(l.saved_at, '-31 days');
`;

// No row's figures hold, so that the first reading works out what is open.
const workOut = `update caseload_row set figures_from = '9999-12-31', figures_until = '0000-01-01';`;

export const duties = {
  number: 12,
  name: 'duties',
  up(db: Database): void {
    db.exec(schema);
    db.exec(fillFlags);
    db.exec(keepEnded);
    db.exec(restFlags);
    db.exec(workOut);
  },
};
