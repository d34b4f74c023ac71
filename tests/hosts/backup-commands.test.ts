import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentFolder } from '#vault/attachments/attachment-files';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { makePeopledCentre, spoil } from '../backup/support.ts';
import { mistype } from '../support/mistype.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { headLogin, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { titian, typedInto } from './support/titian.ts';

const passphrase = 'kerikil jambu dermaga lesung';
let centre: TestCentre;
let home: string;
let data: string;
/** A backup on a flash disk. */
let file: string;
const head = { TITIAN_USER: headLogin.loginName, TITIAN_PASSPHRASE: headLogin.passphrase };
const paper = () => ({ TITIAN_RECOVERY_KEY: centre.recoveryKey });
const mistyped = () => mistype(centre.recoveryKey);
const at = (name: string) => join(home, name);

beforeAll(async () => {
  centre = await makePeopledCentre(3, { start: new Date().toISOString() });
  await centre.addUser('rudi', 'caregiver');
  const [one] = (await centre.client.caseload.list({})).rows;
  const scan = { name: 'ktp.pdf', content: makePdf('KTP', { bytes: 100_000 }) };
  await attach(centre.client, one?.caseId ?? '', scan, { title: 'KTP' });
  await centre.app.lock({ hasty: true });
  await centre.app.close();
  home = mkdtempSync(join(tmpdir(), 'titian-cadangan-'));
  data = centre.folder;
  const made = await titian(['backup', '--data', data, '--to', home], head);
  file = made.out.trim().split('\n').at(-1) ?? '';
});
afterAll(async () => {
  await centre?.close();
  rmSync(home, { recursive: true, force: true });
});

describe('titian backup', () => {
  it('makes one, copies it to the folder named, and prints where both lie', async () => {
    const to = mkdtempSync(at('stik-'));
    const made = await titian(['backup', '--data', data, '--to', to], head);
    expect([made.code, made.err]).toEqual([
      0,
      expect.stringMatching(/^Cadangan nomor \d+ dibuat dan diperiksa: 3 orang, .+ [kM]B\.\n$/),
    ]);
    const [own = '', copy = ''] = made.out.trim().split('\n');
    expect([own.startsWith(`${data}-cadangan`), copy]).toEqual([true, join(to, basename(own))]);
    expect(readFileSync(copy)).toEqual(readFileSync(own));
  });

  it('refuses a folder that is not there before anything is made', async () => {
    const before = readdirSync(`${data}-cadangan`);
    const ended = await titian(['backup', '--data', data, '--to', at('tidak-ada')], head);
    expect([ended.code, ended.out, ended.err]).toEqual([
      1,
      '',
      expect.stringContaining('tidak ditemukan atau terlepas'),
    ]);
    expect(readdirSync(`${data}-cadangan`)).toEqual(before);
  });

  it('on a flash disk without room: is no success, and leaves nothing half written', async () => {
    const disk = mountSmallDisk(1);
    try {
      disk.fill(50_000);
      const ended = await titian(['backup', '--data', data, '--to', disk.place], head);
      expect(ended.code).toBe(1);
      expect(ended.err).toMatch(/Salinan ke .+ belum berhasil\. Ruang di tempat cadangan .+ tidak cukup/);
      expect(existsSync(ended.out.trim())).toBe(true);
      const left = readdirSync(disk.place, { encoding: 'utf8', recursive: true });
      expect(left.filter((name) => /\.titian$|\.sebagian/.test(name))).toEqual([]);
    } finally {
      disk.unmount();
    }
  });

  it('refuses a role that may not, and a wrong pass phrase', async () => {
    const rudi = { TITIAN_USER: 'rudi', TITIAN_PASSPHRASE: passphraseOf('rudi') };
    expect(await titian(['backup', '--data', data], rudi)).toEqual({
      code: 1,
      out: '',
      err: 'Peran Anda tidak berhak melakukan tindakan ini.\n',
    });
    const wrong = await titian(['backup', '--data', data], { ...head, TITIAN_PASSPHRASE: 'bukan sandinya' });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('kata sandi salah')]);
  });
});

describe('titian verify', () => {
  it('passes a vault with a login or with the recovery key, and changes nothing', async () => {
    const before = readFileSync(join(data, 'vault.db'));
    for (const who of [head, paper()]) {
      const ended = await titian(['verify', '--data', data], who);
      expect(ended).toEqual({
        code: 0,
        out: '',
        err: expect.stringMatching(
          /^Brankas .+ utuh: 3 orang, 3 kasus, 0 catatan, 1 lampiran, jejak audit sampai baris \d+\.\n$/,
        ),
      });
    }
    expect(readFileSync(join(data, 'vault.db'))).toEqual(before);
  });

  it('passes a backup where it lies, and writes nothing beside it', async () => {
    const before = readdirSync(home);
    const ended = await titian(['verify', '--file', file], paper());
    expect([ended.code, ended.err]).toEqual([0, expect.stringContaining('utuh: 3 orang')]);
    expect(readdirSync(home)).toEqual(before);
  });

  it('names what is wrong, and is no success', async () => {
    const spoiled = at('rusak.titian');
    copyFileSync(file, spoiled);
    spoil(spoiled);
    const cases: [string[], NodeJS.ProcessEnv, string][] = [
      [['--file', spoiled], paper(), 'rusak'],
      [['--file', at('hilang.titian')], paper(), 'tidak ditemukan'],
      [
        ['--file', file],
        { TITIAN_RECOVERY_KEY: mistyped() },
        'salah ketik dalam kunci pemulihan, di kelompok ke-1',
      ],
      [['--file', file], { TITIAN_RECOVERY_KEY: createRecoveryKey() }, 'tidak membuka cadangan ini'],
      [['--file', file], {}, 'Kunci pemulihan belum diberikan'],
      [['--data', data], { TITIAN_RECOVERY_KEY: createRecoveryKey() }, 'bukan milik brankas ini'],
      [['--data', at('kosong')], paper(), 'belum ada brankas'],
    ];
    for (const [typed, who, sentence] of cases) {
      const ended = await titian(['verify', ...typed], who);
      expect([typed, ended.code, ended.out, ended.err]).toEqual([
        typed,
        1,
        '',
        expect.stringContaining(sentence),
      ]);
    }
    expect((await titian(['verify'])).code).toBe(2);
    expect((await titian(['verify', '--data', data, '--file', file])).code).toBe(2);
  });

  it('misses an attachment of the vault, and one beside a backup', async () => {
    const copy = at('tanpa-lampiran');
    cpSync(data, copy, { recursive: true });
    const made = await titian(['backup', '--data', data, '--to', mkdtempSync(at('lampiran-'))], head);
    const lone = made.out.trim().split('\n').at(-1) ?? '';
    const [scan = ''] = readdirSync(attachmentFolder(copy));
    rmSync(join(attachmentFolder(copy), scan));
    const vault = await titian(['verify', '--data', copy], paper());
    expect([vault.code, vault.err]).toEqual([
      1,
      expect.stringContaining('1 dari 1 lampiran hilang atau rusak'),
    ]);
    const [store = ''] = readdirSync(dirname(lone)).filter((name) => name.startsWith('lampiran-'));
    rmSync(join(dirname(lone), store), { recursive: true });
    const backup = await titian(['verify', '--file', lone], paper());
    expect([backup.code, backup.err]).toEqual([1, expect.stringContaining('1 lampiran dari cadangan')]);
    const restored = await titian(['restore', '--from', lone, '--data', at('sebagian')], {
      ...paper(),
      TITIAN_PASSPHRASE: passphrase,
    });
    expect([restored.code, restored.err]).toEqual([
      0,
      expect.stringContaining('1 lampiran tidak ditemukan di mana pun.'),
    ]);
  });

  it('finds a page of the vault that went bad', async () => {
    const copy = at('brankas-rusak');
    cpSync(data, copy, { recursive: true });
    spoil(join(copy, 'vault.db'));
    const ended = await titian(['verify', '--data', copy], paper());
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('rusak')]);
  });
});

describe('titian restore', () => {
  const restore = (folder: string, more: NodeJS.ProcessEnv = {}, from = file) =>
    titian(['restore', '--from', from, '--data', folder], {
      ...paper(),
      TITIAN_PASSPHRASE: passphrase,
      ...more,
    });

  it('brings a vault back on a computer that has nothing, and its new pass phrase opens it', async () => {
    const folder = at('pulih');
    const ended = await restore(folder);
    expect([ended.code, ended.out]).toEqual([0, '']);
    expect(ended.err).toContain('3 orang, 3 kasus, 0 catatan.');
    expect(ended.err).toContain(
      `Brankas dipulihkan ke ${folder}. Masuk sebagai kepala dengan kata sandi baru.`,
    );
    const login = { TITIAN_USER: 'kepala', TITIAN_PASSPHRASE: passphrase };
    expect((await titian(['verify', '--data', folder], login)).code).toBe(0);
    expect((await titian(['verify', '--data', folder], head)).code).toBe(1);
  });

  it('keeps the vault that was there, and names its folder', async () => {
    const folder = at('ganti');
    cpSync(data, folder, { recursive: true });
    truncateSync(join(folder, 'vault.db'), 9_000);
    const ended = await restore(folder);
    const kept = /disimpan di (.+-diganti-\S+)\.\n$/.exec(ended.err)?.[1] ?? '';
    expect([ended.code, existsSync(join(kept, 'vault.db'))]).toEqual([0, true]);
  });

  it('refuses in a sentence, and leaves nothing of it', async () => {
    const folder = at('gagal');
    const cut = at('terpotong.titian');
    copyFileSync(file, cut);
    truncateSync(cut, 20_000);
    const refusals: [NodeJS.ProcessEnv, string, string][] = [
      [{ TITIAN_RECOVERY_KEY: mistyped() }, file, 'salah ketik dalam kunci pemulihan, di kelompok ke-1'],
      [{}, at('hilang.titian'), 'tidak ditemukan'],
      [{}, cut, 'terpotong'],
      [{ TITIAN_USER: 'rudi' }, file, 'Pilihan: kepala (Ratna Dewanti).'],
      [{ TITIAN_PASSPHRASE: 'panti123' }, file, 'Kata sandi'],
      [{ TITIAN_PASSPHRASE: '' }, file, 'Kata sandi baru belum diberikan'],
    ];
    const before = readdirSync(home);
    for (const [who, from, sentence] of refusals) {
      const ended = await restore(folder, who, from);
      expect([ended.code, ended.out, ended.err]).toEqual([1, '', expect.stringContaining(sentence)]);
    }
    expect(readdirSync(home)).toEqual(before);
  });

  it('refuses a folder that holds something else, and one of another centre', async () => {
    const letters = mkdtempSync(at('surat-'));
    writeFileSync(join(letters, 'surat.docx'), 'something else');
    const ended = await restore(letters);
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('sudah berisi berkas lain')]);
    expect(readdirSync(letters)).toEqual(['surat.docx']);
    const demo = at('contoh');
    await titian(['demo', '--data', demo, '--cases', '2']);
    const foreign = await restore(demo);
    expect([foreign.code, foreign.err]).toEqual([1, expect.stringContaining('milik brankas lain')]);
  });

  it.runIf(existsSync('/usr/bin/script'))(
    'asks at a terminal, and shows neither key nor pass phrase',
    async () => {
      const folder = at('ditanya');
      const { code, seen } = await typedInto(
        ['restore', '--from', file, '--data', folder],
        ['Kunci pemulihan: ', 'Kata sandi baru untuk kepala: ', 'Sekali lagi: '],
        [`${centre.recoveryKey}\r`, `${passphrase}\r`, `${passphrase}\r`],
      );
      expect([code, existsSync(join(folder, 'vault.db'))]).toEqual([0, true]);
      expect(seen).not.toContain(passphrase);
      expect(seen).not.toContain(centre.recoveryKey);
    },
  );
});
