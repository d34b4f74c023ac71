import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What another centre asked and listed of its own was kept under the number that a question of this
 * centre has, and carried on as the answer to it. It stands in `printed`, in the words of who sent it. Drafts and
 * versions that were begun from it are as somebody left them.
 */
const ownQuestion = /^own-\d{1,4}$/;
const ownEntry = /^[A-Za-z0-9.-]{0,40}\/\d{1,4}$/;
/** The questions of the program to which a centre adds answers of its own. */
const extended = ['referralSource', 'contactKind', 'subReason'];

function strip(db: Database): void {
  const rows = db
    .prepare<[], { id: string; answers: string }>('select id, answers from foreign_record')
    .all()
    .map(({ id, answers }) => ({ id, before: answers, after: withoutOwn(answers) }));
  const write = db.prepare('update foreign_record set answers = ? where id = ?');
  for (const { id, before, after } of rows) if (after !== before) write.run(after, id);
}

function withoutOwn(answers: string): string {
  const all = Object.entries(JSON.parse(answers) as Record<string, unknown>);
  const known = all.filter(
    ([name, value]) =>
      !ownQuestion.test(name) &&
      !(extended.includes(name) && typeof value === 'string' && ownEntry.test(value)),
  );
  return known.length === all.length ? answers : JSON.stringify(Object.fromEntries(known));
}

export const foreignOwnAnswers = { number: 56, name: 'foreign-own-answers', up: strip };
