/** Ragam disabilitas: UU 8/2016, and the combined kind that forms add. */
export const disabilityKinds = {
  physical: 'Fisik',
  intellectual: 'Intelektual',
  mental: 'Mental',
  sensory: 'Sensorik',
  multiple: 'Ganda/Multi',
} as const;
export type DisabilityKind = keyof typeof disabilityKinds;

export const disabilitySubKinds = {
  amputation: 'Amputasi',
  paralysis: 'Lumpuh layu/kaku',
  paraplegia: 'Paraplegi',
  'cerebral-palsy': 'Cerebral palsy (CP)',
  stroke: 'Akibat stroke',
  leprosy: 'Akibat kusta',
  'short-stature': 'Orang kecil (kerdil)',
  'slow-learner': 'Lambat belajar',
  'intellectual-impairment': 'Grahita',
  'down-syndrome': 'Down syndrome',
  schizophrenia: 'Skizofrenia',
  bipolar: 'Bipolar',
  depression: 'Depresi',
  anxiety: 'Anxietas',
  'personality-disorder': 'Gangguan kepribadian',
  autism: 'Autis',
  blind: 'Netra',
  deaf: 'Rungu',
  mute: 'Wicara',
  'deaf-mute': 'Rungu & wicara',
} as const;
export type DisabilitySubKind = keyof typeof disabilitySubKinds;

/** The sub-kinds a worker may choose under a kind; a combined disability is described by several kinds. */
export const subKindsOfDisability: Readonly<Record<DisabilityKind, readonly DisabilitySubKind[]>> = {
  physical: ['amputation', 'paralysis', 'paraplegia', 'cerebral-palsy', 'stroke', 'leprosy', 'short-stature'],
  intellectual: ['slow-learner', 'intellectual-impairment', 'down-syndrome'],
  mental: ['schizophrenia', 'bipolar', 'depression', 'anxiety', 'personality-disorder', 'autism'],
  sensory: ['blind', 'deaf', 'mute', 'deaf-mute'],
  multiple: [],
};

/** Derajat, as FORM P1 scores it 1 to 3. */
export const disabilityDegrees = { mild: 'Ringan', moderate: 'Sedang', severe: 'Berat' } as const;
