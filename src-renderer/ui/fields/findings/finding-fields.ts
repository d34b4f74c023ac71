import { choice } from '#domain/fields/choice';
import { civilDate } from '#domain/fields/date-time';
import { longText, text } from '#domain/fields/text';
import { assessmentLevels } from '#domain/lists/assessment-levels';
import {
  assessmentHeadings,
  findingDecisions,
  findingKinds,
  findingStates,
  findingWeights,
} from '#domain/lists/findings';

const paragraph = { maxLength: 5_000 };
const line = { maxLength: 500 };

export const kindField = choice('Jenis', findingKinds, { required: true });
export const stateField = choice('Keadaannya sekarang', findingStates);
export const stateNoteField = longText('Keterangan keadaan', paragraph);
export const withdrawnField = text('Alasan ditarik', { ...line, required: true });

/** The four steps of an assessment (slides), and what each asks of one finding. */
export const findingSteps = {
  identified: {
    label: 'Identifikasi',
    fields: {
      level: choice('Level', assessmentLevels),
      heading: choice('Bagian asesmen', assessmentHeadings),
      weight: choice('Bobot', findingWeights),
      source: text('Sumber keterangan', line),
      evidence: longText('Bukti', paragraph),
      clientSays: longText('Menurut klien', paragraph),
    },
  },
  investigated: {
    label: 'Investigasi',
    fields: {
      lookedAt: longText('Yang ditelusuri', paragraph),
      against: longText('Yang menyangkal', paragraph),
    },
  },
  judged: {
    label: 'Penilaian (judgment)',
    fields: {
      judgment: longText('Penilaian', paragraph),
      basis: text('Dasar: teori atau pengalaman', line),
    },
  },
  decided: {
    label: 'Keputusan (decision)',
    fields: {
      decision: choice('Diputuskan', findingDecisions),
      dueOn: civilDate('Dilihat lagi pada', { means: 'deadline', mayBeFuture: true }),
      decisionNote: longText('Keterangan keputusan', paragraph),
    },
  },
} as const;

/** The answers that stand in the line under a folded finding. */
export const toldFolded = ['level', 'heading', 'weight', 'decision', 'dueOn'] as const;
