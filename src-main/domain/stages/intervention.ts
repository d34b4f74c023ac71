import { civilDate } from '../fields/date-time.ts';
import { longText } from '../fields/text.ts';
import { under } from '../form.ts';
import { defineStage } from './define-stage.ts';

/** Intervensi: the opening model of the slides, filled in once for a plan; the dated entries are notes. */
export const intervention = defineStage({
  id: 'intervention',
  label: 'Intervensi',
  regulation: 'Pemecahan masalah',
  version: 1,
  repeats: false,
  afterClosing: 'daysOfStay',
  recordLabel: 'Intervensi',
  happenedOn: 'startedOn',
  packet: 'leftOut',
  fields: {
    ...under('Model intervensi awal', {
      startedOn: civilDate('Tanggal mulai intervensi', { means: 'service', required: true }),
      maximumFeasibility: longText('Kelayakan maksimal (maximum feasibility)', {
        help: 'Sejauh mana program intervensi ini layak dilaksanakan?',
      }),
      motivationToChange: longText('Sumber yang tersedia: motivasi klien untuk berubah'),
      abilityToChange: longText('Sumber yang tersedia: kemampuan klien untuk berubah'),
      serviceAvailability: longText('Availabilitas pelayanan', {
        help: 'Pelayanan apa yang tersedia untuk memecahkan masalah klien?',
      }),
      availableFrom: civilDate('Pelayanan tersedia mulai tanggal', { means: 'elsewhere', mayBeFuture: true }),
    }),
  },
});
