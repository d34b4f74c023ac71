import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What is kept from some is found under those in whose hands its case is: whoever holds thousands is
 * asked of none of them. Its words wait anew whenever a case comes into other hands, and now, so that they say whose they are.
 */
const kept = (caseId: string) => `insert or ignore into writing_due (record_id, attachment_id)
  select record_id, attachment_id from writing where is_kept = 1 and case_id = ${caseId};`;
const schema = `
create trigger kept_writing_changes_hands after update of worker_id on case_file
when old.worker_id is not new.worker_id begin ${kept('new.id')} end;
create trigger kept_writing_is_helped after insert on case_helper begin ${kept('new.case_id')} end;
create trigger kept_writing_is_helped_otherwise after update of state, user_id on case_helper
begin ${kept('new.case_id')} end;
create trigger kept_writing_is_helped_no_more after delete on case_helper begin ${kept('old.case_id')} end;

insert or ignore into writing_due (record_id, attachment_id)
  select record_id, attachment_id from writing where is_kept = 1;
`;

export const writingByHolder = {
  number: 49,
  name: 'writing-by-holder',
  up: (db: Database) => void db.exec(schema),
};
