import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText } from '../fields/text.ts';
import { under } from '../form.ts';
import { ratings } from '../lists/ratings.ts';
import { defineStage } from './define-stage.ts';

/** How far the programme can be carried out as things stand. */
export const feasibilities = {
  feasible: 'Layak',
  partly: 'Layak sebagian',
  'not-yet': 'Belum layak',
} as const;

/** Whether the service that the problem asks for can be had. */
export const availabilities = {
  available: 'Tersedia',
  later: 'Tersedia kemudian',
  unavailable: 'Tidak tersedia',
} as const;

/**
 * Intervensi: what makes it possible, after the opening model of the slides. Written at the beginning of a plan, and again
 * on any day on which it changes: each entry holds from its day until the next. The dated work is in the notes.
 */
export const intervention = defineStage({
  id: 'intervention',
  label: 'Intervensi',
  regulation: 'Pemecahan masalah',
  version: 1,
  repeats: true,
  afterClosing: 'daysOfStay',
  recordLabel: 'Keadaan',
  happenedOn: 'startedOn',
  packet: 'leftOut',
  fields: {
    ...under('Model intervensi awal', {
      startedOn: civilDate('Berlaku sejak', {
        means: 'service',
        assumed: 'today',
        required: true,
        help: 'Hari intervensi dimulai, atau hari keadaannya berubah.',
      }),
      feasibility: choice('Kelayakan', feasibilities),
      maximumFeasibility: longText('Kelayakan maksimal (maximum feasibility)', {
        help: 'Sejauh mana program intervensi ini layak dilaksanakan?',
      }),
      motivation: choice('Motivasi klien saat ini', ratings),
      motivationToChange: longText('Sumber yang tersedia: motivasi klien untuk berubah'),
      ability: choice('Kemampuan klien saat ini', ratings),
      abilityToChange: longText('Sumber yang tersedia: kemampuan klien untuk berubah'),
      availability: choice('Ketersediaan pelayanan', availabilities),
      serviceAvailability: longText('Pelayanan yang tersedia (availability)', {
        help: 'Pelayanan apa yang tersedia untuk memecahkan masalah klien?',
      }),
      availableFrom: civilDate('Pelayanan tersedia mulai tanggal', {
        means: 'elsewhere',
        mayBeFuture: true,
        help: 'Pada hari itu muncul di Tugas, sampai keadaan yang baru ditulis.',
      }),
    }),
  },
});
