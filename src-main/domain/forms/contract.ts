import { addDays, daysBetween, formatCivilDate, isCivilDate } from '../civil-date.ts';
import { choice, labelOf, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { list, matrix } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { contractElements } from '../lists/contract-elements.ts';
import { contractKindHelp, contractKinds } from '../lists/contract-kinds.ts';

/** Who may be a party; a guardian may stand for a client who cannot contract, such as a small child. */
export const partyRoles = {
  worker: 'Pekerja sosial',
  client: 'Klien',
  institution: 'Lembaga',
  guardian: 'Wali',
} as const;

/** How a preliminary contract ends (slides: diterima atau ditolak). */
const contractOutcomes = {
  accepted: 'Diterima',
  declined: 'Tidak diterima',
  pending: 'Belum diputuskan',
} as const;

const signingStates = {
  signed: 'Ditandatangani',
  waiting: 'Menunggu tanda tangan',
  refused: 'Tidak mau menandatangani',
} as const;

const fields = {
  ...under('Jenis dan tujuan', {
    kind: choice('Jenis kontrak', contractKinds, {
      required: true,
      help: `Kontrak adalah kesepakatan antara pekerja sosial, lembaga, dan klien. Awal: ${contractKindHelp.preliminary} Utama: ${contractKindHelp.primary} Tambahan: ${contractKindHelp.secondary}`,
    }),
    purpose: longText('Tujuan kontrak', { required: true }),
    method: longText('Metode', { help: 'Cara kerja atau strategi yang disepakati.' }),
    outcome: choice('Akhir kontrak awal', contractOutcomes, {
      shownWhen: chose('kind', 'preliminary'),
      help: 'Diterima meminta penetapan; tidak diterima meminta kasus ditutup dengan alasan T06.',
    }),
    limitedTo: longText('Perilaku atau target yang dituju', {
      required: true,
      shownWhen: chose('kind', 'secondary'),
      maxLength: 5_000,
      help: 'Pelayanan dibatasi waktunya untuk perubahan ini, sampai tanggal selesai.',
    }),
    renews: text('Memperpanjang kontrak', {
      maxLength: 500,
      help: 'Kontrak sebelumnya yang dilanjutkan; terisi otomatis lewat Perpanjang.',
    }),
  }),
  ...under('Pihak dan tugas', {
    parties: list(
      'Para pihak',
      'Pihak',
      {
        name: text('Nama', { required: true, holdsName: chose('role', 'client', 'guardian') }),
        role: choice('Sebagai', partyRoles, { required: true }),
        tasks: longText('Tugas', { required: true, maxLength: 5_000 }),
      },
      {
        required: true,
        help: 'Pekerja sosial, lembaga, dan klien (atau walinya), masing-masing dengan tugasnya. Hapus pihak yang tidak ikut.',
      },
    ),
  }),
  ...under('Unsur kontrak', {
    elements: matrix(
      'Tujuh unsur kontrak',
      contractElements,
      {
        isPresent: yesNo('Ada', { forAll: { label: 'Ya untuk semua', answer: true } }),
        note: text('Catatan', { maxLength: 1_000 }),
      },
      { help: 'Periksa apakah ketujuh unsur sudah terpenuhi.' },
    ),
  }),
  ...under('Waktu dan tanda tangan', {
    startsOn: civilDate('Tanggal mulai', {
      means: 'approach',
      required: true,
      mayBeFuture: true,
      assumed: 'today',
    }),
    endsOn: civilDate('Tanggal selesai', {
      means: 'deadline',
      notBefore: 'startsOn',
      required: true,
      mayBeFuture: true,
    }),
    signing: choice('Penandatanganan', signingStates, {
      help: 'Kontrak yang ditolak tetap tercatat, tetapi tidak berlaku.',
    }),
    refusalReason: longText('Alasan penolakan', {
      required: true,
      shownWhen: chose('signing', 'refused'),
      maxLength: 5_000,
      help: 'Seperti yang dikatakannya. Pelayanan yang mendesak tidak bergantung pada tanda tangan.',
    }),
    signedOn: civilDate('Tanggal tanda tangan', { means: 'approach' }),
    signedAt: text('Tempat tanda tangan'),
  }),
};

/** A contract between worker, centre and client, of one of three kinds. */
export const contract = defineForm({
  id: 'contract',
  label: 'Kontrak',
  stage: 'eic',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'daysOfStay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Kontrak',
  happenedOn: 'startsOn',
  packet: {
    part: 'contract',
    latest: 1,
    fields: [],
    drawn: ['kind', 'startsOn', 'endsOn', 'signedOn', 'signing'],
  },
  fields,
  check: partyTroubles,
});

function partyTroubles(answers: Draft): Trouble[] {
  const rows: { role?: unknown }[] = Array.isArray(answers.parties) ? answers.parties : [];
  if (rows.length === 0) return [];
  const hasRole = (...roles: unknown[]) => rows.some((row) => roles.includes(row?.role));
  const missing = [
    hasRole('worker') ? '' : 'Para pihak: pekerja sosial belum tercantum.',
    hasRole('client', 'guardian') ? '' : 'Para pihak: klien atau walinya belum tercantum.',
  ];
  return missing
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ path: 'parties', label: fields.parties.label, sentence }));
}

/**
 * The contract that follows one: the same parties and purpose, from the day after it, as long as it was. What was signed is
 * to be signed anew.
 */
export function renewedContract(before: Draft): Draft {
  const { signedOn: _on, signedAt: _at, signing: _by, outcome: _outcome, startsOn, endsOn, ...kept } = before;
  const [from, to] = [asText(startsOn), asText(endsOn)];
  if (!isCivilDate(from) || !isCivilDate(to)) return kept;
  const next = addDays(to, 1);
  const period = `${formatCivilDate(from, 'long')} sampai ${formatCivilDate(to, 'long')}`;
  return { ...kept, renews: period, startsOn: next, endsOn: addDays(next, daysBetween(from, to)) };
}

/** Whether a contract binds: one that was refused is on file, and nothing follows from it. */
export const isAgreed = ({ signing }: Draft): boolean => signing !== 'refused';

/**
 * What the contracts of a candidate say of their acceptance, oldest first: a primary one certifies it, a preliminary one
 * says how it ended. Undefined while none says anything.
 */
export function decidedByContract(contracts: readonly Draft[]): 'accepted' | 'declined' | undefined {
  const agreed = contracts.filter(isAgreed);
  if (agreed.some(({ kind }) => kind === 'primary')) return 'accepted';
  const last = agreed.findLast(({ kind }) => kind === 'preliminary');
  return last?.outcome === 'accepted' || last?.outcome === 'declined' ? last.outcome : undefined;
}

/** A contract in a line, as of a day; lenient. */
export function sayContract({ kind, startsOn, endsOn, signedOn, signing }: Draft, today: string): string {
  const sayDay = (day: unknown) =>
    isCivilDate(asText(day)) ? formatCivilDate(asText(day), 'short') : asText(day) || 'tanpa tanggal';
  const ended = asText(endsOn) !== '' && asText(endsOn) < today ? ' (sudah berakhir)' : '';
  const unsigned = isAgreed({ signing }) ? 'belum ditandatangani' : 'ditolak untuk ditandatangani';
  const signed = asText(signedOn) === '' ? unsigned : `ditandatangani ${sayDay(signedOn)}`;
  return `${labelOf(contractKinds, kind)}, ${sayDay(startsOn)} sampai ${sayDay(endsOn)}${ended}, ${signed}.`;
}
