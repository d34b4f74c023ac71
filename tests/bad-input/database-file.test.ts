import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { complete, eicAnswers, refusalOf, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestClient } from '../support/test-centre.ts';

/** A vault with a person in it, closed, and one a newer Titian has written to; every test spoils a copy. */
let place: string;
let healthy: string;
let newer: string;
let caseId: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'titian-berkas-'));
  [healthy, newer] = [join(place, 'utuh'), join(place, 'baru')];
  const centre = await makeTestCentre();
  ({ caseId } = await register(centre.client, someone('Ahmad Pratama')));
  await complete(centre.client, caseId, 'eic', eicAnswers);
  await centre.app.lock();
  cpSync(centre.folder, healthy, { recursive: true });
  await centre.as('kepala');
  (await centre.app.context.keeper.current())?.sqlite.pragma('user_version = 1000');
  await centre.app.lock();
  cpSync(centre.folder, newer, { recursive: true });
  await centre.close();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const hashOf = (file: string) =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'gone';

/** A whole Titian on a spoiled copy of a vault, and what its people are told. */
async function spoiled<Told>(
  spoil: (file: string) => void,
  ask: (client: TestClient, folder: string) => Promise<Told>,
  vault = healthy,
): Promise<Told> {
  const folder = mkdtempSync(join(place, 'rusak-'));
  cpSync(vault, folder, { recursive: true });
  spoil(join(folder, 'vault.db'));
  const app = createApp({ folder, demoFolder: join(folder, 'contoh'), kdfCost: kdfFloor });
  try {
    return await ask(createRouterClient(app.router, { context: app.context }), folder);
  } finally {
    await app.close();
  }
}

/** At the door, the right pass phrase in hand. */
async function knock(client: TestClient, folder: string) {
  const file = join(folder, 'vault.db');
  const before = hashOf(file);
  const { state, trouble, centreName } = await client.vault.status();
  const refusal = await refusalOf(client.vault.unlock(headLogin));
  expect((await refusalOf(client.home.get())).code).toBe('LOCKED');
  return { state, trouble, centreName, refusal, isUntouched: hashOf(file) === before };
}

describe('a database file that is not the vault’s own', () => {
  it.each<[string, (file: string) => void, RegExp, RegExp | undefined]>([
    ['empty', (file) => truncateSync(file, 0), /kosong \(0 byte\)/, /kosong \(0 byte\)/],
    [
      'cut in half',
      (file) => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096),
      /terpotong: tersisa [\d.]+ dari [\d.]+ byte/,
      undefined,
    ],
    ['cut within its first page', (file) => truncateSync(file, 1000), /terpotong/, /terpotong/],
    [
      'somebody else’s plain database',
      (file) => {
        rmSync(file);
        new BetterSqlite(file).exec('CREATE TABLE penduduk (nama TEXT)').close();
      },
      /bukan milik brankas ini/,
      /bukan milik brankas ini/,
    ],
    ['noise', (file) => writeFileSync(file, randomBytes(81_920)), /bukan milik brankas ini/, undefined],
    ['gone', (file) => rmSync(file), /vault\.db\) tidak ditemukan/, /vault\.db\) tidak ditemukan/],
  ])('%s is told in a sentence, and nothing is changed', async (_name, spoil, sentence, firstScreen) => {
    const found = await spoiled(spoil, knock);
    expect(found).toMatchObject({
      // What can be seen without a key is said before anybody types a pass phrase.
      state: firstScreen === undefined ? 'locked' : 'trouble',
      centreName: 'PSAA Tunas Melati',
      refusal: { code: 'VAULT_REFUSED', message: expect.stringMatching(sentence) },
      isUntouched: true,
    });
    if (firstScreen !== undefined) expect(found.trouble).toMatch(firstScreen);
    expect(found.refusal.message).toMatch(/cadangan|tertukar/);
  });

  it('of a newer Titian is refused unchanged, and a newer Titian is asked for', async () => {
    const found = await spoiled(() => undefined, knock, newer);
    expect(found.refusal.message).toBe(
      'Brankas ini dibuat dengan versi Titian yang lebih baru. Tidak ada yang diubah. Pasang versi Titian terbaru untuk membukanya.',
    );
    expect(found.isUntouched).toBe(true);
  });
});

/** Every reading a morning begins with. */
const readings = (client: TestClient) => [
  client.home.get(),
  client.caseload.list({ status: 'all' }),
  client.case.open({ caseId }),
  client.form.client.open({ caseId }),
  client.form.eic.open({ caseId }),
  client.audit.list({}),
];

describe('a database file with one damaged page', () => {
  it('is called damaged wherever the page lies, at the door or later, and never an empty vault', async () => {
    const pages = statSync(join(healthy, 'vault.db')).size / 4096;
    const told = new Map<string, number>();
    for (let page = 0; page < pages; page += Math.max(1, Math.floor(pages / 20))) {
      const flip = (file: string) => {
        const bytes = readFileSync(file);
        const at = page * 4096 + 2000;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      };
      await spoiled(flip, async (client, folder) => {
        const door = await refusalOf(client.vault.unlock(headLogin)).catch(() => undefined);
        const refusals = door
          ? [door]
          : (await Promise.allSettled(readings(client))).flatMap((one) =>
              one.status === 'rejected' ? [one.reason as { code: string; message: string }] : [],
            );
        for (const { code, message } of refusals) {
          expect([page, code, message]).toEqual([page, 'VAULT_REFUSED', expect.stringContaining('rusak')]);
          told.set(message, (told.get(message) ?? 0) + 1);
        }
        expect(readdirSync(folder)).toEqual(expect.arrayContaining(['vault.db', 'vault.keys']));
      });
    }
    expect(told.size).toBeGreaterThan(0);
    for (const message of told.keys()) expect(message).toMatch(/rusak.*Jangan hapus apa pun/);
  }, 120_000); // some twenty logins
});
