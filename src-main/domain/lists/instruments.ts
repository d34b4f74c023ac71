import { assist, type Bands, type Instrument, quality, scale, sdq, severity, whole } from './scales.ts';

/** The four conditions of a person. */
export const conditions = {
  physical: 'Fisik dan kesehatan',
  psychological: 'Psikologis',
  social: 'Sosial',
  spiritual: 'Mental spiritual',
} as const;

/** Scores of FORM P1 (Kemensos). */
export const conditionScores = {
  '1': '1 Sangat kurang',
  '2': '2 Kurang',
  '3': '3 Cukup',
  '4': '4 Baik',
  '5': '5 Sangat baik',
} as const;
const conditionBands: Bands = Object.entries(conditionScores).map(([score, label]) => [
  Number(score),
  label.slice(2),
]);

/**
 * Instruments that Indonesian centres use, with the published meaning of their scores. Screening says where to look; it
 * is no diagnosis.
 */
export const instruments = {
  /** FORM P1 (Kemensos): the same conditions that an assessment scores. */
  conditions: {
    label: 'Kondisi klien (FORM P1)',
    measures: 'keadaan fisik, psikologis, sosial, dan mental spiritual',
    use: 'free',
    parts: {
      physical: scale(conditions.physical, [1, 5], 'more', conditionBands),
      psychological: scale(conditions.psychological, [1, 5], 'more', conditionBands),
      social: scale(conditions.social, [1, 5], 'more', conditionBands),
      spiritual: scale(conditions.spiritual, [1, 5], 'more', conditionBands),
    },
  },
  asi: {
    label: 'ASI',
    measures: 'keparahan masalah karena NAPZA',
    use: 'free',
    parts: {
      medical: severity('Medis'),
      work: severity('Pekerjaan'),
      drugs: severity('NAPZA'),
      family: severity('Keluarga dan sosial'),
      psychiatric: severity('Psikiatris'),
    },
  },
  assist: {
    label: 'ASSIST',
    measures: 'risiko penggunaan zat',
    use: 'free',
    parts: {
      tobacco: assist('Tembakau', 31),
      alcohol: assist('Alkohol', 39, 10),
      cannabis: assist('Kanabis'),
      cocaine: assist('Kokain'),
      stimulants: assist('Stimulan jenis amfetamin'),
      inhalants: assist('Inhalansia'),
      sedatives: assist('Sedatif dan obat tidur'),
      hallucinogens: assist('Halusinogen'),
      opioids: assist('Opioid'),
      others: assist('Zat lain'),
    },
  },
  whoqolBref: {
    label: 'WHOQOL-BREF',
    measures: 'kualitas hidup',
    use: 'permission',
    parts: {
      physical: quality('Kesehatan fisik'),
      psychological: quality('Psikologis'),
      social: quality('Hubungan sosial'),
      environment: quality('Lingkungan'),
    },
  },
  sdqParent: sdq('orang tua', {
    total: [13, 16],
    emotion: [3, 4],
    conduct: [2, 3],
    activity: [5, 6],
    peers: [2, 3],
  }),
  sdqTeacher: sdq('guru atau pengasuh', {
    total: [11, 15],
    emotion: [4, 5],
    conduct: [2, 3],
    activity: [5, 6],
    peers: [3, 4],
  }),
  sdqSelf: sdq('anak sendiri', {
    total: [15, 19],
    emotion: [5, 6],
    conduct: [3, 4],
    activity: [5, 6],
    peers: [3, 5],
  }),
  /** Sheikh and Yesavage (1986); cut-offs as Indonesian homes for the elderly use them. */
  gds15: whole('GDS-15', 'depresi pada lanjut usia', 'free', [
    15,
    'less',
    [
      [4, 'Normal'],
      [9, 'Kemungkinan depresi'],
      [15, 'Depresi'],
    ],
  ]),
  /** Pfeiffer (1975): the number of errors. */
  spmsq: whole('SPMSQ', 'fungsi intelektual, jumlah kesalahan', 'free', [
    10,
    'less',
    [
      [2, 'Utuh'],
      [4, 'Gangguan ringan'],
      [7, 'Gangguan sedang'],
      [10, 'Gangguan berat'],
    ],
  ]),
  /** Collin and others (1988), with the five words in use in Indonesian care for the elderly. */
  barthel20: whole('Indeks Barthel (0–20)', 'kemandirian kegiatan sehari-hari', 'free', [
    20,
    'more',
    [
      [4, 'Ketergantungan total'],
      [8, 'Ketergantungan berat'],
      [11, 'Ketergantungan sedang'],
      [19, 'Ketergantungan ringan'],
      [20, 'Mandiri'],
    ],
  ]),
  /** Mahoney and Barthel (1965), bands of Shah and others (1989). */
  barthel100: whole('Indeks Barthel (0–100)', 'kemandirian kegiatan sehari-hari', 'free', [
    100,
    'more',
    [
      [20, 'Ketergantungan total'],
      [60, 'Ketergantungan berat'],
      [90, 'Ketergantungan sedang'],
      [99, 'Ketergantungan ringan'],
      [100, 'Mandiri'],
    ],
  ]),
  /** Smilkstein (1978). */
  familyApgar: whole('APGAR keluarga', 'fungsi keluarga', 'free', [
    10,
    'more',
    [
      [3, 'Disfungsi berat'],
      [6, 'Disfungsi sedang'],
      [10, 'Fungsi baik'],
    ],
  ]),
  /** Cut-off 5/6 of Riskesdas 2007 (Hartono 1995). */
  srq20: whole('SRQ-20', 'gangguan mental emosional', 'free', [
    20,
    'less',
    [
      [5, 'Di bawah batas'],
      [20, 'Indikasi gangguan mental emosional'],
    ],
  ]),
  /** Kroenke, Spitzer and Williams (2001). */
  phq9: whole('PHQ-9', 'gejala depresi', 'free', [
    27,
    'less',
    [
      [4, 'Minimal'],
      [9, 'Ringan'],
      [14, 'Sedang'],
      [19, 'Agak berat'],
      [27, 'Berat'],
    ],
  ]),
  /** Beck, Steer and Brown (1996). */
  bdi2: whole('BDI-II', 'gejala depresi', 'permission', [
    63,
    'less',
    [
      [13, 'Minimal'],
      [19, 'Ringan'],
      [28, 'Sedang'],
      [63, 'Berat'],
    ],
  ]),
  /** Beck and Steer (1993). */
  bai: whole('BAI', 'gejala kecemasan', 'permission', [
    63,
    'less',
    [
      [7, 'Minimal'],
      [15, 'Ringan'],
      [25, 'Sedang'],
      [63, 'Berat'],
    ],
  ]),
  /** Tombaugh and McIntyre (1992). */
  mmse: whole('MMSE', 'fungsi kognitif', 'permission', [
    30,
    'more',
    [
      [17, 'Gangguan berat'],
      [23, 'Gangguan ringan'],
      [30, 'Tidak ada gangguan'],
    ],
  ]),
} as const satisfies Record<string, Instrument>;
export type InstrumentId = keyof typeof instruments;

/** The instrument with this id; undefined for a name of one's own. */
export const findInstrument = (id: string): Instrument | undefined =>
  Object.hasOwn(instruments, id) ? (instruments as Readonly<Record<string, Instrument>>)[id] : undefined;
