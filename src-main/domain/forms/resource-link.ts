import { choice, choices } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import type { Draft } from '../fields/field.ts';
import { list } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { resourceNeeds } from '../lists/resource-needs.ts';
import { resourceObstacles } from '../lists/resource-obstacles.ts';
import { isOver, linkStanding, linkStates, stepTroubles } from '../resources/link-steps.ts';

const goesOn = (answers: Draft) => !isOver(linkStanding(answers).state);

const fields = {
  ...under('Kebutuhan', {
    need: choice('Kebutuhan', resourceNeeds, { required: true }),
    needDetail: longText('Keterangan kebutuhan', { maxLength: 5_000 }),
    resource: text('Sumber', {
      required: true,
      maxLength: 120,
      offersResources: true,
      help: 'Pilih dari direktori, atau ketik nama yang belum ada di sana.',
    }),
    recognisedOn: civilDate('Dikenali pada', { means: 'around', required: true, assumed: 'today' }),
  }),
  ...under('Keadaan', {
    steps: list(
      'Keadaan sesudah dikenali',
      'Keadaan',
      {
        state: choice('Keadaan', linkStates, { required: true }),
        on: civilDate('Tanggal', { means: 'around', required: true }),
        obstacles: choices('Hambatan atau alasan', resourceObstacles, {
          requiredWhen: chose('state', 'refused', 'stopped'),
        }),
        remark: text('Keterangan', { maxLength: 1_000 }),
      },
      { help: 'Setiap keadaan dengan tanggalnya, menurut urutan terjadinya.' },
    ),
  }),
  ...under('Selanjutnya', {
    nextOn: civilDate('Tanggal berikutnya', {
      means: 'deadline',
      notBefore: 'recognisedOn',
      mayBeFuture: true,
      shownWhen: goesOn,
    }),
    next: text('Yang dilakukan berikutnya', { shownWhen: goesOn }),
  }),
};

/**
 * Kaitan: somebody linked with a resource system, from the need that was recognised to the day when they receive what they
 * need, or are refused. It may go on after the case was closed.
 */
export const resourceLink = defineForm({
  id: 'resourceLink',
  label: 'Kaitan dengan sumber',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Kaitan',
  happenedOn: 'recognisedOn',
  packet: {
    part: 'resources',
    latest: 50,
    fields: [],
    drawn: ['need', 'resource', 'recognisedOn', 'steps'],
  },
  fields,
  check: stepTroubles,
});
