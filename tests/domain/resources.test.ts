import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAnswers, sayAnswers } from '#domain/resources/answered';
import { type FitFacts, fitOf, sayFit } from '#domain/resources/fit';
import { readFitFacts } from '#domain/resources/fit-facts';
import { type GapLink, gapFigureCodes, tallyGaps, totalGaps } from '#domain/resources/gaps';
import { guardTable, guardTotal, keptBack, leastPeople } from '#domain/resources/guard-small';
import { licenceDoubt } from '#domain/resources/licence';
import {
  isMet,
  type LinkState,
  linkStateCodes,
  statesAfter,
  stepTroubles,
} from '#domain/resources/link-steps';
import type { ResourceAnswers } from '#domain/resources/resource';
import { sayLinks } from '#domain/resources/say-links';

const somebody: FitFacts = {
  categories: ['PMKS-02'],
  cluster: 'child',
  age: 9,
  dtsen: 'listed',
  decile: 2,
  regionCode: '34.04.07.2001',
  aid: [],
  papers: { kk: true, 'birth-certificate': true },
};
const source: ResourceAnswers = {
  name: 'Beasiswa kabupaten',
  kind: 'community',
  gives: ['education'],
  categories: ['PMKS-02', 'PMKS-04'],
  ageFrom: 6,
  ageTo: 18,
  dtsen: 'listed',
  decileTo: 4,
  papers: ['kk', 'birth-certificate'],
  places: [{ region: { code: '34.04', name: 'Kabupaten Sleman, Daerah Istimewa Yogyakarta' } }],
  aid: 'kip',
};
const told = (facts: Partial<FitFacts>, asks: ResourceAnswers = source) =>
  sayFit(fitOf(asks, { ...somebody, ...facts }));

describe('whether somebody qualifies for a source', () => {
  it('is said of those who do, with the papers that want seeing to', () => {
    expect(told({})).toBe('Memenuhi syarat');
    expect(told({ papers: { kk: false } })).toBe(
      'Memenuhi syarat, berkas belum lengkap: belum ada KK; belum diperiksa: Akta kelahiran',
    );
  });

  it('tells what is not known apart from what is not so', () => {
    expect(told({ dtsen: undefined })).toBe('Belum diketahui: DTSEN belum dicek');
    expect(told({ dtsen: 'not-listed' })).toBe('Tidak memenuhi syarat: tidak terdata DTSEN');
    expect(told({ decile: undefined })).toBe('Belum diketahui: desil DTSEN belum diisi');
    expect(told({ decile: 7 })).toBe('Tidak memenuhi syarat: desil DTSEN 7');
    expect(told({ age: undefined })).toBe('Belum diketahui: umur tidak diketahui');
    expect(told({ age: 19 })).toBe('Tidak memenuhi syarat: umur 19 tahun');
    expect(told({ regionCode: undefined })).toBe('Belum diketahui: wilayah domisili belum diisi');
    expect(told({ regionCode: '34' })).toBe('Belum diketahui: wilayah domisili belum cukup terperinci');
    expect(told({ regionCode: '34.02.01' })).toContain('di luar wilayah yang dilayani');
    // What is not so settles it, whatever is not known besides.
    expect(told({ age: 40, dtsen: undefined })).toBe('Tidak memenuhi syarat: umur 40 tahun');
  });

  it('takes category or cluster, either being enough', () => {
    const either: ResourceAnswers = { categories: ['PMKS-09'], clusters: ['child'] };
    expect(told({}, either)).toBe('Memenuhi syarat');
    expect(told({ cluster: undefined }, either)).toBe('Belum diketahui: klaster belum diisi');
    expect(told({ cluster: 'elderly' }, either)).toBe('Tidak memenuhi syarat: kategori PPKS tidak termasuk');
  });

  it('is not asked of who receives it already, and is anybody’s where the source names no condition', () => {
    expect(told({ aid: ['kip'] })).toBe('Sudah menerima: KIP tercatat pada Identitas');
    expect(told({ age: undefined, dtsen: undefined, regionCode: undefined, papers: {} }, {})).toBe(
      'Memenuhi syarat',
    );
  });

  it('is read from the forms of a person, where nothing is taken for known that nobody filled in', () => {
    const client = {
      dtsenState: 'unchecked',
      familyCardNumber: '3404010101200000',
      aidReceived: ['kis-pbi-jk'],
      region: { code: '34.04.07', name: 'Mlati' },
    };
    const eic = { documents: { ktp: { state: 'absent' }, sktm: { state: 'copy' } } };
    expect(
      readFitFacts(
        { client, caseFile: { otherCategories: ['PMKS-05'] }, eic },
        { category: 'PMKS-02', age: 9 },
      ),
    ).toEqual({
      categories: ['PMKS-02', 'PMKS-05'],
      cluster: undefined,
      age: 9,
      dtsen: undefined,
      decile: undefined,
      regionCode: '34.04.07',
      aid: ['kis-pbi-jk'],
      papers: { kk: true, bpjs: true, ktp: false, sktm: true },
    });
    expect(
      readFitFacts({ client: {}, caseFile: {}, eic: { documents: 'x' } }, { category: '', age: undefined })
        .papers,
    ).toEqual({});
  });
});

describe('the licence of a source', () => {
  it('is doubted once it ended, where there is none, and not where nobody asked', () => {
    const doubts = [
      { licence: 'held', licensedUntil: '2026-11-23' },
      { licence: 'held', licensedUntil: '2026-11-22' },
      { licence: 'held' },
      { licence: 'none' },
      { licence: 'unneeded' },
      {},
    ].map((more) => licenceDoubt({ name: 'LKS Kasih', ...more } as ResourceAnswers, '2026-11-23'));
    expect(doubts).toEqual([
      undefined,
      'izin sumber ini berakhir 22 November 2026',
      undefined,
      'sumber ini tidak berizin',
      undefined,
      undefined,
    ]);
  });
});

describe('the states of a link', () => {
  const troubles = (...steps: [LinkState, string][]) =>
    stepTroubles({
      recognisedOn: '2026-01-01',
      steps: steps.map(([state, on]) => ({ state, on })),
    }).map(({ path, sentence }) => `${path}: ${sentence}`);

  it('follow one another in their order, from the need to the end', () => {
    expect(
      troubles(
        ['applied', '2026-01-02'],
        ['refused', '2026-01-09'],
        ['applied', '2026-02-01'],
        ['accepted', '2026-02-05'],
        ['receiving', '2026-02-06'],
        ['watched', '2026-03-06'],
        ['watched', '2026-04-06'],
        ['ended', '2026-05-01'],
      ),
    ).toEqual([]);
  });

  it('are refused out of their order, in words that say what may follow', () => {
    expect(troubles(['accepted', '2026-01-02'])).toEqual([
      'steps.0.state: Keadaan 1: sesudah Dikenali yang dapat menyusul: Dikenali, Diajukan, Mulai menerima, Dihentikan.',
    ]);
    expect(troubles(['stopped', '2026-01-02'], ['applied', '2026-01-03'])).toEqual([
      'steps.1.state: Keadaan 2: sesudah Dihentikan tidak ada keadaan lain. Buat kaitan baru.',
    ]);
    expect(troubles(['applied', '2025-12-31'])).toEqual([
      'steps.0.on: Keadaan 1: tanggalnya sebelum keadaan yang mendahuluinya.',
    ]);
    expect(stepTroubles({ recognisedOn: '2026-01-05', nextOn: '2026-01-04' })).toHaveLength(1);
  });

  it('let any chain of allowed states through, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...linkStateCodes), { maxLength: 6 }), (states) => {
        const isAllowed = states.every((state, index) =>
          statesAfter(index === 0 ? 'recognised' : (states[index - 1] ?? state)).includes(state),
        );
        expect(
          troubles(...states.map((state): [LinkState, string] => [state, '2026-02-01'])).length === 0,
        ).toBe(isAllowed);
      }),
    );
  });

  it('meet the need where it was granted or received, also when it was stopped afterwards', () => {
    expect(isMet(['recognised', 'applied', 'accepted'])).toBe(true);
    expect(isMet(['recognised', 'receiving', 'stopped'])).toBe(true);
    expect(isMet(['recognised', 'applied', 'refused'])).toBe(false);
    expect(isMet(['recognised', 'stopped'])).toBe(false);
  });

  it('are told in a line, what is received first', () => {
    const link = (resource: string, need: string, steps: object[] = []) => ({
      ...{ resource, need, steps },
      recognisedOn: '2026-01-01',
    });
    expect(
      sayLinks([
        link('SLB', 'education'),
        link('BPJS PBI', 'health-insurance', [
          { state: 'applied', on: '2026-01-02' },
          { state: 'accepted', on: '2026-01-09' },
        ]),
        link('Baznas', 'cash-aid', [{ state: 'stopped', on: '2026-01-09' }]),
      ]),
    ).toBe(
      'Sumber yang diterima: BPJS PBI (jaminan kesehatan, diterima 9 Jan 2026). Sumber yang belum diterima: SLB (pendidikan, dikenali 1 Jan 2026).',
    );
    expect(sayLinks([])).toBe('');
  });
});

describe('how a source answered', () => {
  it('counts links, and the days from each asking to its answer', () => {
    const steps = [
      { recordId: 'a', state: 'applied', on: '2026-01-01' },
      { recordId: 'b', state: 'applied', on: '2026-01-01' },
      { recordId: 'a', state: 'refused', on: '2026-01-11' },
      { recordId: 'a', state: 'applied', on: '2026-02-01' },
      { recordId: 'a', state: 'accepted', on: '2026-02-05' },
      { recordId: 'c', state: 'recognised', on: '2026-03-01' },
      { recordId: 'b', state: 'accepted', on: '2026-03-02' },
    ] as const;
    expect(countAnswers(steps)).toEqual({ linked: 3, applied: 2, accepted: 2, refused: 1, medianDays: 10 });
    expect(sayAnswers(countAnswers(steps))).toBe(
      '3 kaitan: 2 diajukan, 2 diterima, 1 ditolak; jawaban biasanya 10 hari.',
    );
    expect(countAnswers([])).toEqual({ linked: 0, applied: 0, accepted: 0, refused: 0, medianDays: null });
  });
});

const aLink = (person: number, more: Partial<GapLink> = {}): GapLink => ({
  recordId: `r${person}-${JSON.stringify(more)}`,
  clientId: `p${person}`,
  source: { id: 's', name: 'Baznas' },
  need: 'cash-aid',
  category: 'PMKS-02',
  origin: { code: '34.04.07', name: 'Mlati, Kabupaten Sleman, Daerah Istimewa Yogyakarta' },
  obstacles: [],
  isRefused: false,
  isUnmet: false,
  ...more,
});

describe('what the counts over all cases say', () => {
  it('counts a link in the row of each obstacle, and once by source, category and place', () => {
    const links = [
      aLink(1, {
        obstacles: [
          { code: 'papers', isRefusal: true },
          { code: 'cost', isRefusal: false },
        ],
        isRefused: true,
        isUnmet: true,
      }),
      aLink(2, { source: null, isUnmet: true, origin: null }),
      aLink(3),
    ];
    const figures = (by: Parameters<typeof tallyGaps>[1]) =>
      tallyGaps(links, by).map(({ label, links: own }) => [
        label,
        ...gapFigureCodes.map((figure) => own[figure].length),
      ]);
    expect(figures('obstacle')).toEqual([
      ['Dokumen tidak lengkap', 1, 1, 1],
      ['Biaya', 1, 0, 1],
    ]);
    expect(figures('source')).toEqual([
      ['Baznas', 1, 1, 1],
      ['Di luar direktori', 0, 0, 1],
    ]);
    expect(figures('regency')).toEqual([
      ['Kabupaten Sleman', 1, 1, 1],
      ['Tidak diketahui', 0, 0, 1],
    ]);
    expect(figures('district')).toEqual([
      ['Mlati, Kabupaten Sleman', 1, 1, 1],
      ['Tidak diketahui', 0, 0, 1],
    ]);
    expect(totalGaps(links).unmet).toHaveLength(2);
  });
});

describe('what leaves the centre of them', () => {
  const anything = fc.array(
    fc.record({
      person: fc.integer({ min: 1, max: 12 }),
      category: fc.constantFrom('PMKS-01', 'PMKS-02', 'PMKS-03', 'PMKS-08', 'PMKS-11'),
      isRefused: fc.boolean(),
      isUnmet: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  const linksOf = (
    drawn: readonly { person: number; category: string; isRefused: boolean; isUnmet: boolean }[],
  ) => drawn.map(({ person, ...more }, index) => ({ ...aLink(person, more), recordId: `r${index}` }));
  const peopleOf = (links: readonly GapLink[]) => new Set(links.map(({ clientId }) => clientId)).size;

  it('is no number of one or two people, and none that the total would give away', () => {
    fc.assert(
      fc.property(anything, (drawn) => {
        const links = linksOf(drawn);
        const rows = tallyGaps(links, 'category');
        const guarded = guardTable(rows, 4);
        expect(guarded.length).toBeLessThanOrEqual(4);
        for (const figure of gapFigureCodes) {
          const all = rows.flatMap((row) => row.links[figure]);
          const shown = guarded.map(({ figures }) => figures[figure]);
          const missing =
            all.length - shown.reduce((sum, one) => sum + (one === keptBack ? 0 : Number(one)), 0);
          const hidden = shown.filter((one) => one === keptBack).length;
          // Nothing is lost: what is not shown is kept back.
          expect(missing === 0).toBe(hidden === 0);
          if (hidden === 1) expect(peopleOf(all)).toBeLessThan(leastPeople);
          for (const one of shown)
            if (one !== keptBack && one !== '0') expect(Number(one)).toBeGreaterThan(2);
          if (peopleOf(all) > 0 && peopleOf(all) < leastPeople) expect(guardTotal(all)).toBe(keptBack);
        }
      }),
    );
  });

  it('tells rows of few people together, and names no source that somebody typed', () => {
    const links = [
      ...[1, 2, 3, 4].map((person) => aLink(person, { isUnmet: true })),
      aLink(5, { isUnmet: true, source: null, category: 'PMKS-08' }),
      aLink(6, { isUnmet: true, source: null, category: 'PMKS-11' }),
    ];
    expect(guardTable(tallyGaps(links, 'category'), 7)).toEqual([
      {
        label: 'Lainnya (3 baris digabung)',
        isJoined: true,
        figures: { hindered: '0', refused: '0', unmet: '6' },
      },
    ]);
    const more = [...links, aLink(7, { isUnmet: true, source: null, category: 'PMKS-11' })];
    expect(guardTable(tallyGaps(more, 'category'), 7).map(({ label }) => label)).toEqual([
      'Anak Terlantar',
      'Lainnya (2 baris digabung)',
    ]);
    expect(guardTable(tallyGaps(more, 'source'), 7).map(({ label }) => label)).toEqual([
      'Baznas',
      'Di luar direktori',
    ]);
  });
});
