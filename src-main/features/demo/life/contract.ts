import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { ContractKind } from '#domain/lists/contract-kinds';
import type { LifeFacts } from './facts.ts';
import { tellStrand } from './tell.ts';

type Terms = { kind: ContractKind; startsOn: string; endsOn: string; purpose: string };

const present = { isPresent: true };

/** A contract between the worker and the person served, with all seven elements. */
export function contractBetween(facts: LifeFacts, { kind, startsOn, endsOn, purpose }: Terms): Draft {
  const { story, person, worker, random } = facts;
  const centre = {
    name: 'PSAA Tunas Melati',
    role: 'institution',
    tasks: 'Menyediakan tempat tinggal, makan, dan pelayanan sesuai rencana.',
  };
  return {
    kind,
    purpose,
    method: 'Pendampingan perorangan, bimbingan kelompok, dan pertemuan dengan keluarga.',
    parties: [
      { name: worker, role: 'worker', tasks: tellStrand(story.workerTasks, facts) },
      { name: person.fullName, role: 'client', tasks: tellStrand(story.clientTasks, facts) },
      ...(random.chance(0.4) ? [centre] : []),
    ],
    elements: {
      consensual: present,
      'mutual-agreement': present,
      acceptance: present,
      reciprocal: present,
      responsibility: present,
      promise: present,
      'time-period': present,
    },
    startsOn,
    endsOn: endsOn > startsOn ? endsOn : addDays(startsOn, 14),
    signedOn: startsOn,
    signedAt: 'Sleman',
  };
}
