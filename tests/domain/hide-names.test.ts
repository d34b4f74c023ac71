import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameChoices, nameHider } from '#domain/people/hide-names';
import { loadLexicon } from '#domain/words/load-lexicon';

const lexicon = await loadLexicon(['Asesmen'], ['Sleman', 'Kabupaten Bantul', 'Bambang']);

function hide(text: string, names: string[], more: { colleagues?: string[] } & Partial<NameChoices> = {}) {
  const { colleagues = [], shown = [], hidden = [] } = more;
  const hider = nameHider({ names, colleagues }, lexicon, { shown, hidden });
  const told = hider.hide(text);
  const found = hider.found();
  return {
    told,
    hidden: found.hidden.map(({ word, times }) => `${word} ${times}`),
    left: found.left.map(({ word, reason }) => `${word}: ${reason}`),
    keys: [...found.hidden, ...found.left].map(({ key }) => key),
  };
}

describe('a name on file', () => {
  const told = (text: string, ...names: string[]) => hide(text, names).told;

  it('is cut at any sign of the field it stands in, degrees and titles aside', () => {
    const names = ['Ahmad Fauzi, S.Pd.', 'Udin, Bagong', 'Ibu Suminah', 'Siti Aminah (Minah)'];
    expect(told('Fauzi, Udin, dan Bagong ke Suminah; Minah di Aminah/Siti. S.Pd. tetap.', ...names)).toBe(
      'F., U., dan B. ke S.; M. di A./S. S.Pd. tetap.',
    );
  });

  it('is hidden in any case, apostrophe, ending, spelling, joining and parting', () => {
    const names = ["Nu'man Hakim", 'Achmad Zainab', 'Nur Aini', 'Nuraliah', 'Soekarno Putro'];
    for (const written of [
      ...["nu'man", 'NU’MAN', 'Numan', 'Nuʻman', 'Nu´manpun', "Nu'mannya", 'Nu\u00adman', 'Ｎｕｍａｎ'],
      ...['ahmad', 'AKHMAD', 'Ahmatku', 'Achmadmu', 'Zaenab', 'zaynab', 'Nuraini', 'nur-aini', 'NURAINI'],
      ...['Zaenap', 'Sukarna', 'Nuraliag', 'Soekrano'],
      ...['Nur aliah', 'Nuraliyah', 'sukarno', 'Sukarnonya', 'Soekarno-nya', 'Sukarno Poetro'],
    ]) {
      expect(told(`Lalu ${written} datang`, ...names), written).toMatch(
        /^Lalu ([A-Z]\.[ -]?)+(nya|ku|mu|pun)? ?datang$/u,
      );
    }
  });

  it('is hidden whole although its words are ordinary, and by a word only where that has a capital', () => {
    const one = hide('bunga indah datang. Bunga layu, kata Indah; bunga itu indah.', ['Bunga Indah']);
    expect(one.told).toBe('B. I. datang. B. layu, kata I.; bunga itu indah.');
    expect(one.left).toEqual(['bunga: ordinary', 'indah: ordinary']);
  });

  it('leaves what names nobody: "tidak diketahui", titles, and kin', () => {
    const text = 'Tidak diketahui. Bapak dan Ibu datang. Almarhum ayahnya tidak diketahui.';
    const one = hide(text, ['Tidak diketahui', 'Bapak', 'Almarhum Ibu', 'Pak RT', '-', '?']);
    expect(one).toEqual({ told: text, hidden: [], left: [], keys: [] });
  });

  it('leaves a word that a colleague is called by too, and their whole name, and says so', () => {
    const one = hide('Sri Wahyuni bertemu sri. Sri Aminah pulang, diantar Wahyuni.', ['Sri Aminah'], {
      colleagues: ['Sri Wahyuni, S.Sos.'],
    });
    expect(one.told).toBe('Sri Wahyuni bertemu sri. S. A. pulang, diantar Wahyuni.');
    expect(one.left).toEqual(['sri: colleague']);
  });
});

describe('what looks like a name and is on no file', () => {
  it('is told with where it stands, and left', () => {
    const one = hide(
      'Kemarin diantar Pak Karyo dan si bagong ke Sleman bersama Bambang. Asesmen selesai oleh Dinas.',
      ['Udin'],
    );
    expect(one.left).toEqual(['Karyo: lookalike', 'bagong: lookalike', 'Bambang: lookalike']);
    expect(one.told).toContain('Pak Karyo dan si bagong ke Sleman bersama Bambang.');
  });

  it('is hidden when somebody says so, wherever it stands; a hidden name stays when somebody says so', () => {
    const text = 'Pak Karyo dan Udin. KARYO pulang; anak karyonya di rumah Udin.';
    const { keys } = hide(text, ['Udin']);
    expect(hide(text, ['Udin'], { hidden: keys }).told).toBe(
      'Pak K. dan U. K. pulang; anak K.-nya di rumah U.',
    );
    const shown = hide(text, ['Udin'], { shown: keys });
    expect(shown.told).toBe(text);
    expect(shown.left).toContain('Udin: chosen');
  });
});

/** Names that no list knows, made of syllables; and ordinary words between them. */
const syllable = fc.constantFrom(...'ba gu mi ro su wa ti ra jo lu sa ri no ka pu'.split(' '));
const nameWord = fc
  .array(syllable, { minLength: 3, maxLength: 4 })
  .map((parts) => parts.join(''))
  .filter((word) => !lexicon.isOrdinary(word));
const fullName = fc.array(nameWord, { minLength: 1, maxLength: 4 });
const ordinary = fc.constantFrom(
  'rumah',
  'berjalan',
  'ke',
  'dengan',
  'keluarganya',
  'di',
  'sekolah',
  'belum',
  '2026',
);

const respellings: ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
  (word) => word.replaceAll('u', 'oe'),
  (word) => word.replaceAll('k', 'q'),
  (word) => word.replaceAll('s', 'z'),
  (word) => word.replaceAll('i', 'y'),
  (word) => word.replace(/([bgmrwtjlsnkp])(?=[aiuo])/, '$1$1'),
  (word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`,
  (word) => `${word.slice(0, 2)}’${word.slice(2)}`,
  (word) => `${word}nya`,
  (word) => `${word}ku`,
  (word) => `${word}-mu`,
  (word) => `${word}pun`,
];

describe('any name in any text', () => {
  it('stands nowhere, whole or by a word, however it is written', () => {
    const planted = fc.record({
      which: fc.nat(),
      spell: fc.constantFrom(...respellings),
      before: fc.array(ordinary, { maxLength: 4 }),
      sign: fc.constantFrom(' ', '. ', ', ', '\n', ' (', '-', ' "', '/'),
    });
    fc.assert(
      fc.property(fc.array(fullName, { minLength: 1, maxLength: 4 }), fc.array(planted), (names, plants) => {
        const words = names.flat();
        const written = plants.map(({ which, spell }) => spell(words[which % words.length] ?? ''));
        const text = plants
          .map(({ before, sign }, index) => `${before.join(' ')}${sign}${written[index]}`)
          .join(' ');
        const { told } = hide(
          text,
          names.map((name) => name.join(' ')),
        );
        const left = ` ${told.toLowerCase().replace(/[^a-z\u00ad’-]+/g, ' ')} `;
        for (const one of written) expect(left).not.toContain(` ${one.toLowerCase()} `);
        const kept = (from: string) =>
          from.match(/\b(rumah|berjalan|dengan|keluarganya|sekolah|belum|2026)\b/g);
        expect(kept(told)).toEqual(kept(text));
      }),
      { numRuns: 400 },
    );
  });

  it('stands nowhere whole in small letters, joined or over a line', () => {
    fc.assert(
      fc.property(fullName, fc.constantFrom(' ', '\n', '-', '.', '. ', ''), (name, sign) => {
        const { told } = hide(`kata ${name.join(sign)}nya di sana`, [name.join(' ')]);
        for (const word of name) expect(told).not.toContain(word);
        expect(told.replace(/\s+/g, ' ')).toMatch(/^kata ([A-Z]\. ?)+-nya di sana$/);
      }),
      { numRuns: 200 },
    );
  });
});
