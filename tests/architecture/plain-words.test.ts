import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

/** Words that nobody at a centre says, or that say something else than was meant; and what is said in their place. */
const avoided: [what: RegExp, instead: string][] = [
  [
    /\b(tersimpan|terkunci|terisi|terbaca|diisi|dikecilkan|dicadangkan|dibuat|diulang|dihapus|diajukan|ditemukan|dimusnahkan|berakhir|menyambung|masuk) sendiri\b/i,
    'otomatis: "sendiri" is by oneself, alone',
  ],
  [/\b(hilang|rusak) sendiri\b/i, 'begitu saja; dengan sendirinya'],
  [/\bpapan tik\b/i, 'keyboard'],
  [/\btetikus\b/i, 'mouse'],
  [/\bsurel\b/i, 'email'],
  [/\bluring\b/i, 'tanpa internet'],
  [/\bcakram\b/i, 'disk'],
  [/\bd\.h\. /, 'dahulu: d.h. is dengan hormat'],
  [/dapat dimanfaatkan\./, 'dilibatkan, of people'],
  [/menunjuk ke sana/, 'Mengapa dianggap mirip'],
  [/Mengapa di sini/, 'Alasan masuk'],
  [/Entri pertama/, 'catatan pertama'],
  [/Sisa percobaan/, 'Anda dapat mencoba n kali lagi'],
  [/\bAtur,/, 'Pengaturan'],
  [/belum ada tempatnya/, 'tempatnya belum dipilih'],
  [/\(isi [a-z]+( [a-z]+)?\)/, 'the word alone: an instruction is no reason'],
  [/Keluarga tidak ada\/tidak/, 'atau'],
  [/\b(eligibilitas|availabilitas)\b/i, 'kelayakan, ketersediaan'],
  [/^(Engagement|Intake|Teknik influence)$/, 'Indonesian first, the term of the slides after it'],
  // One name each (`domain/GLOSSARY.md`): the stage is Perencanaan, what is written in it a rencana.
  [/[a-z,] Rencana\b(?! (Intervensi|Pelayanan))/, 'Perencanaan, of the stage; rencana, of the document'],
  [/\b(Orang baru|Daftarkan orang baru)\b/, 'Daftarkan orang'],
  [
    /\b(menu|tab|halaman|bagian) Sumber\b/,
    'Sistem sumber, of the directory; Kaitan dengan sumber, of a case',
  ],
  [/^Kaitan sumber$/, 'Kaitan dengan sumber'],
  [/[Tt]ekan Cetak di berkas kasus/, 'Bahan'],
  [
    /(dipilih|diubah|Pilih) di Pengaturan, (Lembaga|Profil laporan)/,
    'with who does it there, Kepala: an inspector reads it too',
  ],
  // The terms of the slides stand in brackets, after what they mean.
  [/^[A-Z][a-z/]+( obedience|\/objectives)? \([a-z ]+\)$/, 'the Indonesian word first'],
];
const english =
  /^(Desire|Support|Need|Reward|Punishment|Ambition|Want|Expectation|Goal|Induce|Persuade|Direct|Coerce)\b/;

/** What a file says in quotes or between tags, lines joined as they are read; comments and addresses are nobody's. */
function wordsOf(file: string): string[] {
  const source = readSource(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');
  const quoted = [...source.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  );
  const tagged = [...source.matchAll(/>([^<>{}]+)</g), ...source.matchAll(/>([^<>]+)</g)].map(
    ([, text = '']) => text,
  );
  return [...quoted, ...tagged].map((text) =>
    text
      .replace(/\{' '\}/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The lives of the demo are written as people write; migrations are frozen. */
const files = ['src-main', 'src-renderer']
  .flatMap(listSources)
  .filter((file) => !/src-main\/(demo|database\/migrations)\//.test(file));

it('nothing that a person reads says it in words nobody uses', () => {
  const found = files.flatMap((file) =>
    wordsOf(file).flatMap((text) =>
      avoided
        .filter(([what]) => what.test(text) && (!what.source.startsWith('^[A-Z]') || english.test(text)))
        .map(([what, instead]) => `${file}: "${what.exec(text)?.[0]}" -> ${instead}`),
    ),
  );
  expect(files.length).toBeGreaterThan(500);
  expect([...new Set(found)]).toEqual([]);
});

it('where a package is taken, "berkas" is the package: what it goes into is a case', () => {
  const taking = files.filter((file) =>
    /\/transfer[/.-]|\/(take-back|foreign-tab|handing-over)\./.test(file),
  );
  expect(taking.length).toBeGreaterThan(15);
  expect(taking.flatMap(wordsOf).filter((text) => /\b(ke|dalam) berkas\b/i.test(text))).toEqual([]);
});

it('a refusal names the one thing that stands in the way, not the two that might', () => {
  const two = /\b(belum|sudah|tidak|bukan) [^.]*, atau [^.]*\b(belum|sudah|tidak|bukan)\b/;
  const refusing = files.filter((file) => /^(src-main\/contract|src-renderer\/features\/vault)\//.test(file));
  expect(refusing.length).toBeGreaterThan(40);
  expect(refusing.flatMap(wordsOf).filter((text) => two.test(text))).toEqual([]);
});
