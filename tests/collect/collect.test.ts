import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell, Counts } from '#domain/months/report-cells';
import { writeSignedLine } from '#platform/signed-line';
import { layMonth, liveMonth } from '../support/made-centres.ts';
import { type Dinas, dinasOfTests, run } from './support.ts';

const months = ['2026-07', '2026-08', '2026-09'];

/** The figures of a month that hold, as a program of somebody else reads them. */
const figuresIn = (dinas: Dinas, name: string, month: string): Counts =>
  new Map(
    dinas
      .psql(
        `select lembar, baris, kolom, jumlah from titian.angka where lembaga = '${name}' and bulan = '${month}-01'`,
      )
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const parts = line.split('|');
        // A row may hold the sign that psql puts between columns.
        const count = Number(parts.pop());
        const [sheet, column] = [parts.shift(), parts.pop()];
        return [`${sheet}\t${parts.join('|')}\t${column}` as Cell, count];
      }),
  );

const sorted = (counts: Counts) => [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Another number in one cell of a month, which still balances. */
const oneMore = (counts: Counts): Counts => {
  const [row] = [...counts.keys()].filter((cell) => cell.startsWith('recap\t'));
  const category = row?.split('\t')[1];
  const raised = new Map(counts);
  for (const column of ['admitted.L', 'closing.L']) {
    const cell = `recap\t${category}\t${column}` as Cell;
    raised.set(cell, (raised.get(cell) ?? 0) + 1);
  }
  return raised;
};

describe('titian collect', () => {
  const newDinas = dinasOfTests();

  it('takes every month of the centres that are enrolled, figure by figure, and nothing twice', async () => {
    const dinas = newDinas();
    const one = await dinas.enrolled(months);
    const other = await dinas.enrolled(months);
    expect(await dinas.collect()).toEqual({
      code: 0,
      said: 'Dari 6 berkas: 6 laporan baru, 0 revisi menggantikan yang lama, 0 revisi lama disimpan, 0 sudah ada, 0 ditolak.',
    });
    for (const { centre, sent } of [one, other])
      for (const { month, counts } of sent)
        expect(sorted(figuresIn(dinas, centre.name, month))).toEqual(sorted(counts));
    const before = dinas.psql('select * from titian.report order by 1, 2, 3');
    const again = await dinas.collect();
    expect(again.said).toContain(
      '0 laporan baru, 0 revisi menggantikan yang lama, 0 revisi lama disimpan, 6 sudah ada',
    );
    // A copy under another name, in a folder of its own, says nothing new either.
    mkdirSync(join(dinas.folder, 'kiriman kedua'));
    writeFileSync(
      join(dinas.folder, 'kiriman kedua', 'Salinan.TITIAN-BULAN'),
      readFileSync(one.sent[0]?.path ?? ''),
    );
    writeFileSync(join(dinas.folder, 'catatan.txt'), 'bukan untuk Titian');
    expect((await dinas.collect()).said).toContain('Dari 7 berkas: 0 laporan baru');
    expect(dinas.psql('select * from titian.report order by 1, 2, 3')).toBe(before);
  });

  it('lets a newer revision hold and remembers the older, in whichever order they come', async () => {
    const dinas = newDinas();
    const { centre, sent } = await dinas.enrolled(['2026-08', '2026-09']);
    const [august, september] = sent;
    if (august === undefined || september === undefined) throw new Error('nothing was sent');
    await dinas.collect();
    const raised = oneMore(august.counts);
    layMonth(dinas.folder, centre, '2026-08', raised, { revision: 1 });
    expect((await dinas.collect()).said).toContain('1 revisi menggantikan yang lama');
    expect(sorted(figuresIn(dinas, centre.name, '2026-08'))).toEqual(sorted(raised));
    const changed = dinas.psql('select kolom, sesudah - sebelum from titian.perubahan order by kolom');
    expect(changed).toBe('admitted.L|1\nclosing.L|1');
    // Revision 2 comes before revision 1 of the next month.
    layMonth(dinas.folder, centre, '2026-09', oneMore(oneMore(september.counts)), { revision: 2 });
    await dinas.collect();
    layMonth(dinas.folder, centre, '2026-09', oneMore(september.counts), { revision: 1 });
    expect((await dinas.collect()).said).toContain('1 revisi lama disimpan');
    expect(
      dinas.psql("select revisi, berlaku from titian.laporan where bulan = '2026-09-01' order by 1"),
    ).toBe('0|f\n1|f\n2|t');
    expect(sorted(figuresIn(dinas, centre.name, '2026-09'))).toEqual(
      sorted(oneMore(oneMore(september.counts))),
    );
  });

  it('takes both revisions of a month that come at once, and lets the newer hold', async () => {
    const dinas = newDinas();
    const { centre, sent } = await dinas.enrolled(['2026-08']);
    layMonth(dinas.folder, centre, '2026-08', oneMore(sent[0]?.counts ?? new Map()), { revision: 1 });
    expect((await dinas.collect()).said).toContain('1 laporan baru, 1 revisi menggantikan yang lama');
    expect(dinas.psql('select revisi, berlaku from titian.laporan order by 1')).toBe('0|f\n1|t');
  });

  it('refuses what is altered, cut, of nobody it knows, unbalanced or contradicting, by a sentence each, and takes the rest', async () => {
    const dinas = newDinas();
    const { centre, sent } = await dinas.enrolled(['2026-08']);
    await dinas.collect();
    const [august] = sent;
    const text = readFileSync(august?.path ?? '', 'utf8');
    const lay = (name: string, content: string) =>
      writeFileSync(join(dinas.folder, `${name}.titian-bulan`), content);
    lay('A berubah', text.replace('"revision":0', '"revision":3'));
    lay('B terpotong', text.slice(0, -40));
    lay('C lain', 'isi surat biasa');
    lay('D baru', text.replace('titian-bulan 1', 'titian-bulan 2'));
    lay('E besar', `${'x'.repeat(2_000_001)}`);
    const stranger = dinas.centre({ name: 'F Asing' });
    layMonth(dinas.folder, stranger, '2026-08', liveMonth(dinas.random, stranger));
    const posing = { ...stranger, id: centre.id, name: 'G Menyamar' };
    layMonth(dinas.folder, posing, '2026-09', liveMonth(dinas.random, stranger));
    const broken = new Map<Cell, number>([['recap\tPMKS-01\tclosing.L', 7]]);
    renameSync(
      layMonth(dinas.folder, centre, '2026-10', broken),
      join(dinas.folder, 'H tidak seimbang.titian-bulan'),
    );
    renameSync(
      layMonth(dinas.folder, centre, '2026-08', oneMore(august?.counts ?? new Map())),
      join(dinas.folder, 'I lain isi.titian-bulan'),
    );
    writeFileSync(august?.path ?? '', text);
    layMonth(dinas.folder, centre, '2026-11', liveMonth(dinas.random, { ...centre, present: new Map() }));
    const { code, said } = await dinas.collect();
    expect(code).toBe(1);
    const [counted, ...lines] = said.split('\n');
    expect(counted).toBe(
      'Dari 11 berkas: 1 laporan baru, 0 revisi menggantikan yang lama, 0 revisi lama disimpan, 1 sudah ada, 9 ditolak.',
    );
    const refused = lines.filter((line) => line.startsWith('  - ')).toSorted();
    const altered =
      'isinya tidak cocok dengan tanda tangannya: berubah sesudah lembaga menyimpannya. Minta lembaga mengirimnya lagi.';
    const unknown = `(sidik ${stranger.fingerprint}) belum terdaftar. Bandingkan sidik itu dengan lembar sidik dari lembaga, lalu daftarkan: titian enrol.`;
    expect(refused).toEqual([
      `  - A berubah.titian-bulan: ${altered}`,
      '  - B terpotong.titian-bulan: bukan berkas bulan Titian, atau terpotong. Minta lembaga mengirimnya lagi.',
      '  - C lain.titian-bulan: bukan berkas bulan Titian, atau terpotong. Minta lembaga mengirimnya lagi.',
      '  - D baru.titian-bulan: ditulis oleh Titian yang lebih baru. Perbarui Titian di komputer ini.',
      '  - E besar.titian-bulan: terlalu besar untuk sebuah berkas bulan.',
      `  - F Asing 2026-08 0.titian-bulan: F Asing ${unknown}`,
      `  - G Menyamar 2026-09 0.titian-bulan: G Menyamar ${unknown}`,
      `  - H tidak seimbang.titian-bulan: ${centre.name}, Oktober 2026: awal + masuk + pindah - keluar tidak sama dengan akhir.`,
      `  - I lain isi.titian-bulan: ${centre.name}, Agustus 2026, revisi 0 sudah diterima dengan angka yang lain. Tanyakan kepada lembaga; mungkin ada dua salinan brankas yang dipakai.`,
    ]);
    expect(said.split('\n').at(-1)).toBe('9 berkas ditolak; yang lain sudah diterima.');
    expect(dinas.psql('select count(*) from titian.report')).toBe('2');
  });

  it('refuses what no table could hold, though it is signed, and takes the rest', async () => {
    const dinas = newDinas();
    const { centre, sent } = await dinas.enrolled(['2026-07', '2026-08']);
    const [, line = ''] = readFileSync(sent[0]?.path ?? '', 'utf8').split('\n');
    const told = JSON.parse(line) as { cells: [string, string, string, number][]; frozenAt: string };
    const [sheet, row, column] = told.cells[0] ?? ['', '', ''];
    const odd = {
      'twice the same': { cells: [...told.cells, [sheet, row, column, 1]] },
      'too many': { cells: [...told.cells, ['leave', 'T99', 'L', 3_000_000_000]] },
      'no year': { frozenAt: `0000${told.frozenAt.slice(4)}` },
      'no letter': { cells: [...told.cells, ['origin', '34|\0', 'L', 1]] },
    };
    for (const [name, change] of Object.entries(odd))
      writeFileSync(
        join(dinas.folder, `${name}.titian-bulan`),
        writeSignedLine('titian-bulan 1', { ...told, ...change, revision: 7 }, centre.key),
      );
    const { said } = await dinas.collect();
    expect(said).toContain('Dari 6 berkas: 2 laporan baru');
    expect(said.match(/ {2}- .*: isinya tidak cocok/g)).toHaveLength(4);
  });

  it('asks for a PostgreSQL that is new enough, before it makes anything', async () => {
    const dinas = newDinas();
    // A server that says of itself that it is older.
    dinas.psql(`create schema lama; create function lama.current_setting(text) returns text
      language sql as $$ select '140011' $$;
      do $$ begin execute format('alter database %I set search_path = lama, pg_catalog', current_database()); end $$`);
    expect(await dinas.collect()).toEqual({
      code: 1,
      said: 'PostgreSQL ini terlalu lama: Titian memerlukan versi 15 atau lebih baru.',
    });
    expect(dinas.psql("select count(*) from pg_namespace where nspname = 'titian'")).toBe('0');
  });

  it('names the months that are missing and the openings unlike the closing before them', async () => {
    const dinas = newDinas();
    const { centre, sent } = await dinas.enrolled(['2026-06']);
    liveMonth(dinas.random, centre);
    layMonth(dinas.folder, centre, '2026-08', liveMonth(dinas.random, centre));
    await dinas.collect();
    expect(dinas.psql('select bulan from titian.bulan_kosong')).toBe('2026-07-01');
    layMonth(dinas.folder, centre, '2026-07', oneMore(sent[0]?.counts ?? new Map()));
    const { code, said } = await dinas.collect();
    expect(code).toBe(0);
    expect(said).toContain(`  ! ${centre.name}: awal Juli 2026 tidak sama dengan akhir bulan sebelumnya.`);
    expect(said).not.toContain('tidak ada, padahal');
    const { centre: late } = await dinas.enrolled(['2026-05']);
    layMonth(dinas.folder, late, '2026-07', liveMonth(dinas.random, late));
    expect((await dinas.collect()).said).toContain(
      `  ! ${late.name}: Juni 2026 tidak ada, padahal bulan sebelum dan sesudahnya ada.`,
    );
    expect(dinas.psql('select lembaga, bulan from titian.belum_mengirim')).toBe(`${late.name}|2026-08-01`);
  });

  it('says what stands between it and the database, and never repeats the address', async () => {
    const dinas = newDinas();
    const { address } = dinas;
    const missing = join(dinas.folder, 'tidak-ada');
    expect(await dinas.collect(missing)).toEqual({
      code: 1,
      said: `Folder ${missing} tidak ada atau tidak dapat dibaca.`,
    });
    expect((await dinas.collect()).said).toBe(`Di ${dinas.folder} tidak ada berkas .titian-bulan.`);
    const ask = (to: string) => run('collect', '--from', dinas.folder, '--database', to);
    expect(await ask('mysql://rahasia@x/y')).toEqual({
      code: 2,
      said: 'Opsi --database harus alamat PostgreSQL, misalnya postgres://dinsos@localhost/titian.',
    });
    for (const to of [
      'postgres://a:rahasia@127.0.0.1:1/x',
      'postgres://a:rahasia@localhost/x?host=/tmp/tidak-ada',
    ]) {
      const { code, said } = await ask(to);
      expect([code, said]).toEqual([
        1,
        'PostgreSQL tidak menjawab di alamat itu. Periksa alamat pada --database, dan apakah servernya berjalan.',
      ]);
    }
    expect((await ask(address.replace('/dinas', '/lain'))).said).toContain('Database itu tidak ada.');
    dinas.psql('update titian.form set version = 2');
    expect((await ask(address)).said).toBe(
      'Database ini diisi oleh Titian yang lebih baru. Perbarui Titian di komputer ini.',
    );
  });

  it('reads a file that is being written as one that is cut, and takes it when it is whole', async () => {
    const dinas = newDinas();
    const { sent } = await dinas.enrolled(['2026-08']);
    const path = sent[0]?.path ?? '';
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, 300));
    expect((await dinas.collect()).code).toBe(1);
    appendFileSync(path, text.slice(300));
    expect((await dinas.collect()).said).toContain('1 laporan baru');
  });
});
