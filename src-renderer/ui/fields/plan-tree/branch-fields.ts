import { choice } from '#domain/fields/choice';
import { civilDate } from '#domain/fields/date-time';
import { number } from '#domain/fields/number';
import { taskStates } from '#domain/fields/plan-tree';
import { longText, text } from '#domain/fields/text';
import { atensiServices } from '#domain/lists/atensi-services';
import { horizons } from '#domain/lists/horizons';
import { programmeKinds } from '#domain/lists/programme-kinds';

const anyValue = { min: -1e9, max: 1e9, required: true };

/** What a target's card asks beside its statement, in the order of the card. */
export const targetFields = {
  indicator: text('Indikator', { maxLength: 500, required: true }),
  baseline: number('Nilai awal', anyValue),
  targetValue: number('Nilai target', anyValue),
  unit: text('Satuan', { maxLength: 500, required: true }),
  dueOn: civilDate('Tenggat', { means: 'target', mayBeFuture: true, required: true }),
  horizon: choice('Jangka waktu', horizons),
};

/** The slides' how, why, when, where of a task, by whom and out of what. */
export const taskFields = {
  executor: text('Pelaksana', { maxLength: 500 }),
  when: text('Kapan', { maxLength: 500 }),
  where: text('Di mana', { maxLength: 500 }),
  state: choice('Keadaan', taskStates),
  how: longText('Bagaimana', { maxLength: 5_000 }),
  why: longText('Mengapa', { maxLength: 5_000 }),
  service: choice('Layanan ATENSI', atensiServices),
  programme: choice('Jenis program', programmeKinds),
  source: text('Sumber yang dimobilisasi', { maxLength: 500, offersResources: true }),
};
