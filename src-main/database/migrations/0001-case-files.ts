import type { Database } from 'better-sqlite3';

/** Frozen once released. Ids are UUIDv7 text, days YYYY-MM-DD, moments UTC ISO, answers JSON. */
const schema = `
create table setting (key text primary key, value text not null) strict;

create table user (
  id text primary key,
  login_name text not null unique,
  name text not null,
  role text not null check (role in ('head', 'supervisor', 'socialWorker', 'caregiver', 'operator', 'auditor')),
  position text not null default '',
  employee_number text not null default '',
  is_active integer not null default 1 check (is_active in (0, 1)),
  added_at text not null,
  removed_at text
) strict;

create table counter (name text not null, period text not null, next integer not null, primary key (name, period)) strict;

create table client (
  id text primary key,
  register_number text not null unique,
  full_name text not null,
  alias text not null default '',
  name_key text not null,
  nik text,
  sex text check (sex in ('L', 'P')),
  birth_date text,
  birth_date_estimated integer not null default 0 check (birth_date_estimated in (0, 1)),
  birth_year integer,
  request_id text not null unique,
  created_at text not null,
  created_by text not null references user (id)
) strict;
create index client_by_name on client (name_key);
create index client_by_nik on client (nik) where nik is not null;
create index client_by_birth_date on client (birth_date) where birth_date is not null;

create table photo (client_id text primary key references client (id), data_url text not null, saved_at text not null, saved_by text not null references user (id)) strict;

create table case_file (
  id text primary key,
  client_id text not null references client (id),
  number text not null unique,
  previous_case_id text references case_file (id),
  category text not null,
  referral_source text,
  origin_code text,
  origin_name text,
  admitted_on text not null,
  left_on text,
  leave_reason text,
  leave_sub_reason text,
  stage text not null check (stage in ('eic', 'assessment', 'planning', 'intervention', 'evaluation', 'termination')),
  stage_since text not null,
  worker_id text references user (id),
  supervisor_id text references user (id),
  request_id text not null unique,
  created_at text not null,
  created_by text not null references user (id),
  check (left_on is null or left_on >= admitted_on)
) strict;
create index case_by_client on case_file (client_id);
create index case_by_worker on case_file (worker_id);
-- One open case a person: a double registration cannot slip in between two clicks.
create unique index one_open_case on case_file (client_id) where left_on is null;

create table form_record (
  id text primary key,
  client_id text not null references client (id),
  case_id text references case_file (id),
  form text not null,
  sequence integer not null,
  version integer not null,
  happened_on text,
  created_at text not null,
  created_by text not null references user (id)
) strict;
create unique index record_by_place on form_record (coalesce(case_id, client_id), form, sequence);
create index record_by_day on form_record (case_id, form, happened_on, sequence);

create table form_version (
  record_id text not null references form_record (id),
  version integer not null,
  declaration integer not null,
  answers text not null check (json_valid(answers)),
  changed text not null default '[]' check (json_valid(changed)),
  reason text,
  request_id text not null unique,
  saved_at text not null,
  saved_by text not null references user (id),
  primary key (record_id, version)
) strict, without rowid;
create trigger form_version_is_kept before update on form_version begin
  select raise(abort, 'a version is superseded, never overwritten');
end;

create table draft (
  subject text not null,
  form text not null,
  case_id text references case_file (id),
  owner_id text references user (id),
  answers text not null check (json_valid(answers)),
  revision integer not null,
  saved_at text not null,
  saved_by text not null references user (id),
  primary key (subject, form)
) strict;
create index draft_by_case on draft (case_id);

create table contract (
  record_id text primary key references form_record (id),
  case_id text not null references case_file (id),
  kind text not null,
  purpose text not null,
  starts_on text not null,
  ends_on text not null
) strict;
create index contract_by_case on contract (case_id, ends_on);

create table goal (
  case_id text not null references case_file (id),
  number integer not null,
  statement text not null,
  level text,
  primary key (case_id, number)
) strict, without rowid;

create table target (
  case_id text not null references case_file (id),
  number integer not null,
  goal_number integer not null,
  statement text not null,
  indicator text not null,
  baseline real not null,
  target_value real not null,
  unit text not null,
  due_on text not null,
  horizon text,
  removed_reason text,
  primary key (case_id, number)
) strict, without rowid;
create index target_by_due on target (due_on);

create table task (
  case_id text not null references case_file (id),
  target_number integer not null,
  number integer not null,
  what text not null,
  executor text,
  service text,
  programme text,
  state text,
  primary key (case_id, target_number, number)
) strict, without rowid;

create table achievement (
  record_id text not null references form_record (id),
  position integer not null,
  case_id text not null references case_file (id),
  target_number integer,
  statement text,
  status text not null,
  value real,
  evidence text,
  obstacle text,
  cause text,
  primary key (record_id, position)
) strict, without rowid;
create index achievement_by_case on achievement (case_id, target_number);

create table note (
  record_id text primary key references form_record (id),
  case_id text not null references case_file (id),
  happened_on text not null,
  author_id text not null references user (id),
  is_confidential integer not null default 0 check (is_confidential in (0, 1)),
  is_coercive integer not null default 0 check (is_coercive in (0, 1)),
  follow_up text,
  follow_up_due_on text,
  reviewed_at text,
  reviewed_by text references user (id),
  review_remark text
) strict;
create index note_by_case on note (case_id, happened_on);
create index coercion_to_review on note (happened_on) where is_coercive = 1 and reviewed_at is null;

-- What the grid shows of a case: a projection, rebuilt from the tables above by one function.
create table caseload_row (
  row_number integer primary key,
  case_id text not null unique references case_file (id),
  register_number text not null,
  case_number text not null,
  full_name text not null,
  alias text not null,
  name_key text not null,
  sex text,
  birth_date text,
  category text not null,
  stage text not null,
  stage_since text not null,
  worker_id text,
  worker_name text not null,
  admitted_on text not null,
  left_on text,
  last_note_on text,
  next_due_on text,
  next_due_what text,
  percent_achieved real
) strict;
create index row_by_name on caseload_row (name_key, row_number);
create index row_by_register on caseload_row (register_number, row_number);
create index row_by_number on caseload_row (case_number, row_number);
create index row_by_birth on caseload_row (birth_date, row_number);
create index row_by_category on caseload_row (category, row_number);
create index row_by_stage on caseload_row (stage, row_number);
create index row_by_stage_since on caseload_row (stage_since, row_number);
create index row_by_worker_name on caseload_row (worker_name, row_number);
create index row_by_worker on caseload_row (worker_id, name_key);
create index row_by_admitted on caseload_row (admitted_on, row_number);
create index row_by_left on caseload_row (left_on, row_number);
create index row_by_note on caseload_row (last_note_on, row_number);
create index row_by_due on caseload_row (next_due_on, row_number);
create index row_by_percent on caseload_row (percent_achieved, row_number);

create virtual table caseload_search using fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
-- Deleted words leave the index at once, not at some later merge.
insert into caseload_search (caseload_search, rank) values ('secure-delete', 1);

create table preference (user_id text not null references user (id), key text not null, value text not null check (json_valid(value)), primary key (user_id, key)) strict, without rowid;

create table month_snapshot (
  month text not null,
  revision integer not null,
  recap text not null check (json_valid(recap)),
  exported_at text not null,
  exported_by text not null references user (id),
  primary key (month, revision)
) strict;

-- A chain: each row's mac is made with the mac of the row before it, and seq counts from 1 without gaps.
create table audit (
  seq integer primary key autoincrement,
  at text not null,
  actor_id text not null,
  role text not null,
  session_id text not null,
  operation text not null,
  kind text not null,
  outcome text not null,
  case_id text,
  client_id text,
  detail text not null default '{}' check (json_valid(detail)),
  app_version text not null,
  mac text not null check (length(mac) = 64)
) strict;
create index audit_by_case on audit (case_id, seq) where case_id is not null;
create index audit_by_client on audit (client_id, seq) where client_id is not null;
create index audit_by_actor on audit (actor_id, seq);
create index audit_by_time on audit (at);
create index audit_warning on audit (seq) where kind = 'warning';
create table former_audit_key (until_seq integer primary key, key blob not null) strict;
create trigger audit_is_kept before update on audit begin select raise(abort, 'the audit is append-only'); end;
create trigger audit_is_whole before delete on audit begin select raise(abort, 'the audit is append-only'); end;
`;

export const caseFiles = { number: 1, name: 'case files', up: (db: Database) => void db.exec(schema) };
