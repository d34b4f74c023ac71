import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Each technique that a note names stands in a row of its own, with the programme of the task that
 * the note cites and the last rating of its target: the techniques of a house are counted by an index, without a look at
 * the answers of every note. The rows come and go with the note, wherever it is written, moved or erased; what became of
 * plan and target meanwhile is brought up to date with the case's row in the caseload.
 */
const table = `
create table technique_use (
  number integer primary key,
  record_id text not null,
  case_id text not null,
  happened_on text not null,
  target_number integer,
  task_number integer,
  technique text not null,
  is_kept integer not null check (is_kept in (0, 1)),
  programme text,
  status text
) strict;
`;

const taskNumber = `cast(substr(v.answers ->> '$.taskRef', instr(v.answers ->> '$.taskRef', '.') + 1) as integer)`;
const uses = `
from note n
join form_version v on v.record_id = n.record_id
  and v.version = (select max(version) from form_version where record_id = n.record_id)
join (select '$.influenceTechniques' as path union all select '$.situationalTechniques') as kind
join json_each(v.answers, kind.path) as used
left join task on task.case_id = n.case_id and task.target_number = n.target_number and task.number = ${taskNumber}
`;
// The other way round every version of every record is read to find those of notes.
const noteByNote = uses.replace('join form_version', 'cross join form_version');
const columns = `record_id, case_id, happened_on, target_number, task_number, technique, is_kept, programme, status`;
const values = `n.record_id, n.case_id, n.happened_on, n.target_number, ${taskNumber}, used.value, n.is_confidential,
  task.programme`;

const fill = `
create temp table rated (case_id text, target_number integer, status text, primary key (case_id, target_number));
insert into rated select case_id, target_number, status from (
  select a.case_id, a.target_number, a.status, row_number() over (
    partition by a.case_id, a.target_number order by r.happened_on desc, r.sequence desc) as place
  from achievement a join form_record r on r.id = a.record_id where a.target_number is not null)
where place = 1;
insert into technique_use (${columns}) select ${values}, rated.status ${noteByNote}
  left join rated on rated.case_id = n.case_id and rated.target_number = n.target_number;
drop table rated;
`;

const indexes = `
create index technique_by_record on technique_use (record_id);
create index technique_by_case on technique_use (
  case_id, target_number, task_number, programme, status, technique, happened_on, is_kept
);
create index technique_by_use on technique_use (programme, status, technique, happened_on) where is_kept = 0;
create index kept_technique_by_case on technique_use (case_id, record_id) where is_kept = 1;
create index kept_note_by_author on note (author_id, record_id) where is_confidential = 1;
`;

const leave = (record: string) => `delete from technique_use where record_id = ${record};`;
const enter = `
  insert into technique_use (${columns}) select ${values}, (
    select a.status from achievement a join form_record r on r.id = a.record_id
    where a.case_id = n.case_id and a.target_number = n.target_number
    order by r.happened_on desc, r.sequence desc limit 1)
  ${uses} where n.record_id = new.record_id;`;
const triggers = `
create trigger techniques_leave after delete on note begin ${leave('old.record_id')} end;
create trigger techniques_enter after insert on note begin ${enter} end;
create trigger techniques_change after update of case_id, happened_on, is_confidential, target_number on note begin
  ${leave('old.record_id')} ${enter}
end;
create trigger techniques_are_written after insert on form_version
when exists (select 1 from note where record_id = new.record_id) begin
  ${leave('new.record_id')} ${enter}
end;
`;

export const techniqueUses = {
  number: 46,
  name: 'technique-uses',
  up: (db: Database) => void db.exec(table + fill + indexes + triggers),
};
