import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps of another centre no answer under a question or an entry of its own, and all that it printed', async () => {
  const database = await openAt(55);
  const takes = database.prepare(`insert into foreign_record (id, client_id, case_id, referral, source_id,
      source_version, form, sequence, happened_on, written_by, written_at, is_kept, answers, printed, settled, from_name,
      from_town, fingerprint, made_at, taken_at, taken_by)
    select @id, client_id, id, 'r', @id, 1, 'contact', 1, null, 'Sri', '', 0, @answers, '[{"label":"Suku"}]', '[]', 'Balai', 'Kota',
      'f', '', '', (select id from user limit 1) from case_file limit 1`);
  const came = {
    asked: { summary: 'Datang.', 'own-1': 'Osing', 'own-12': ['a'] },
    listed: { contactKind: 'client/3', place: 'RT 01/02', summary: 'Datang.' },
    usual: { contactKind: 'family', rooms: '3/4' },
  };
  for (const [id, answers] of Object.entries(came)) takes.run({ id, answers: JSON.stringify(answers) });
  expect(migrate(database, migrations.slice(0, 56)).applied).toEqual([56]);
  const rows = database
    .prepare<[], { id: string; answers: string; printed: string }>(
      'select id, answers, printed from foreign_record',
    )
    .all();
  expect(Object.fromEntries(rows.map(({ id, answers }) => [id, JSON.parse(answers)]))).toEqual({
    asked: { summary: 'Datang.' },
    listed: { place: 'RT 01/02', summary: 'Datang.' },
    usual: { contactKind: 'family', rooms: '3/4' },
  });
  expect(new Set(rows.map(({ printed }) => printed))).toEqual(new Set(['[{"label":"Suku"}]']));
});
