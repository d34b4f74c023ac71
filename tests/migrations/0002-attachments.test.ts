import { afterAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

describe('migration 2, attachments', () => {
  const open: { close(): void }[] = [];
  afterAll(() => {
    for (const one of open) one.close();
  });

  it('adds an empty table to a vault with people in it, and changes no row of theirs', async () => {
    const fixture = await copyFixture(1);
    const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    open.push(database, { close: fixture.remove });
    const people = () =>
      JSON.stringify(
        ['client', 'case_file', 'form_version', 'audit'].map((table) =>
          database.prepare(`select * from ${table}`).all(),
        ),
      );
    const before = people();
    expect(migrate(database, migrations.slice(0, 2)).applied).toEqual([2]);
    expect(people()).toBe(before);
    expect(database.prepare('select count(*) from attachment').pluck().get()).toBe(0);

    const [client, user] = ['client', 'user'].map((table) =>
      database.prepare(`select id from ${table}`).pluck().get(),
    );
    const insert = database.prepare(
      `insert into attachment values ('a', ?, null, 'client', null, 'KTP', 'identity-card', 'image/jpeg', 9,
       '${'a'.repeat(64)}', ?, ?, '${'b'.repeat(64)}', 'r', 'now', ?, ?, null, null)`,
    );
    const file = 'f'.repeat(32);
    expect(() => insert.run(client, file, Buffer.alloc(31), user, null)).toThrow('CHECK');
    expect(() => insert.run(client, '../vault.db', Buffer.alloc(32), user, null)).toThrow('CHECK');
    expect(() => insert.run('nobody', file, Buffer.alloc(32), user, null)).toThrow('FOREIGN KEY');
    // Taken out of a file without a reason: no.
    expect(() => insert.run(client, file, Buffer.alloc(32), user, 'now')).toThrow('CHECK');
    insert.run(client, file, Buffer.alloc(32), user, null);
  });
});
