import { describe, expect, it } from 'vitest';
import { asText, type Draft } from '#domain/fields/field';
import { printForm, shownFields, tidyAnswers, troublesOf } from '#domain/form';
import type { FormId } from '#domain/forms';
import { openFollowUps } from '#domain/forms/conference';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers } from '../support/sample-answers.ts';

const facts = { today: '2026-11-24' };

/** The sentences that stand between a filled-in form and its completion, by the path of their field. */
function refusals(id: FormId, changed: Draft): Record<string, string> {
  const form = declaredForm(id);
  const answers = sampleAnswers(form, changed);
  return Object.fromEntries(troublesOf(form, answers, facts).map(({ path, sentence }) => [path, sentence]));
}
const shows = (id: FormId, answers: Draft) => shownFields(declaredForm(id), answers).map(([name]) => name);

describe('a person', () => {
  it('passes without NIK, birth date, age and family, by saying so', () => {
    expect(
      troublesOf(
        declaredForm('client'),
        {
          fullName: 'Tanpa Nama 01',
          sex: 'L',
          nikAbsenceReason: 'unknown',
          birthUnknownReason: 'Tidak dapat berkomunikasi dan tidak membawa surat',
          hasNoFamily: true,
        },
        facts,
      ),
    ).toEqual([]);
  });

  it('passes with an estimated age and the day it was estimated on', () => {
    const person = { fullName: 'Budi', sex: 'L', nikAbsenceReason: 'not-issued', ageEstimate: 60 };
    expect(troublesOf(declaredForm('client'), { ...person, ageEstimatedOn: '2026-11-02' }, facts)).toEqual(
      [],
    );
    expect(troublesOf(declaredForm('client'), person, facts).map(({ path }) => path)).toEqual([
      'ageEstimatedOn',
    ]);
  });

  it('is asked for a birth date, or what is known instead of it', () => {
    const person = { fullName: 'Budi', sex: 'L', nikAbsenceReason: 'not-issued' };
    expect(troublesOf(declaredForm('client'), person, facts)).toEqual([
      {
        path: 'birthDate',
        label: 'Tanggal lahir',
        sentence: 'Tanggal lahir belum diisi. Bila tidak diketahui, isi perkiraan umur atau alasannya.',
      },
    ]);
  });

  it('gives either a NIK or the reason there is none', () => {
    expect(refusals('client', { nik: undefined, nikAbsenceReason: undefined })).toEqual({
      nikAbsenceReason: 'Alasan NIK kosong belum diisi.',
    });
    expect(shows('client', { nik: '3201011501900000' })).not.toContain('nikAbsenceReason');
  });

  it('is not both without family and with family', () => {
    expect(refusals('client', { hasNoFamily: true })).toEqual({
      hasNoFamily: 'Keluarga dinyatakan tidak ada atau tidak diketahui, tetapi anggota keluarga sudah diisi.',
    });
  });

  it('does not receive aid and none at once', () => {
    expect(refusals('client', { aidReceived: ['none', 'pkh'] })).toEqual({
      aidReceived: 'Bantuan yang diterima: "Belum Menerima" tidak dapat dipilih bersama bantuan lain.',
    });
  });

  it('has a DTSEN decile from 1 to 10', () => {
    expect(refusals('client', { dtsenDecile: 11 })).toEqual({
      dtsenDecile: 'Desil DTSEN: Angka harus antara 1 dan 10.',
    });
  });
});

describe('a case', () => {
  it('asks about ABH only for a child in conflict with the law, main category or not', () => {
    expect(shows('caseFile', { category: 'PMKS-08' })).not.toContain('abhKind');
    expect(shows('caseFile', { category: 'PMKS-03' })).toEqual(
      expect.arrayContaining(['abhKind', 'abhReferralKind', 'abhVerdictNumber']),
    );
    expect(shows('caseFile', { category: 'PMKS-02', otherCategories: ['PMKS-03'] })).toContain('abhKind');
  });

  it('does not name its main category a second time', () => {
    expect(refusals('caseFile', { category: 'PMKS-02', otherCategories: ['PMKS-02', 'PMKS-04'] })).toEqual({
      otherCategories: 'Kategori PPKS lain memuat kategori utama; hapus yang sama.',
    });
  });

  it('offers the sub-kinds of the disabilities chosen', () => {
    const field = declaredForm('caseFile').fields.disabilitySubKinds;
    const offered = field && 'offered' in field ? (field.offered as (answers: Draft) => string[]) : undefined;
    expect(offered?.({ disabilities: ['sensory'] })).toEqual(['blind', 'deaf', 'mute', 'deaf-mute']);
    expect(offered?.({ disabilities: ['multiple'] })).toContain('autism');
  });

  it('does not plan to end before it began', () => {
    expect(refusals('caseFile', { plannedLeaveOn: '2026-01-14' })).toEqual({
      plannedLeaveOn: 'Rencana tanggal selesai layanan tidak boleh sebelum tanggal masuk.',
    });
  });
});

describe('an EIC', () => {
  it.each([
    ['eligible', {}],
    ['ineligible', { eligibilityReason: 'Alasan hasil kelayakan belum diisi.' }],
    ['pending', { eligibilityReason: 'Alasan hasil kelayakan belum diisi.' }],
  ])('that finds somebody %s asks for a reason only where one is owed', (eligibility, troubles) => {
    expect(refusals('eic', { eligibility, eligibilityReason: undefined })).toEqual(troubles);
  });
});

describe('a contract', () => {
  const party = (role: string, tasks = 'Hadir setiap minggu') => ({ name: 'Sri W.', role, tasks });

  it('has the worker and the client among its parties', () => {
    const sentences = (parties: unknown) =>
      troublesOf(declaredForm('contract'), sampleAnswers(declaredForm('contract'), { parties }), facts).map(
        (trouble) => trouble.sentence,
      );
    expect(sentences([party('worker'), party('client')])).toEqual([]);
    expect(sentences([party('worker'), party('guardian')])).toEqual([]);
    expect(sentences([party('client'), party('institution')])).toEqual([
      'Para pihak: pekerja sosial belum tercantum.',
    ]);
    expect(sentences([party('institution')])).toEqual([
      'Para pihak: pekerja sosial belum tercantum.',
      'Para pihak: klien atau walinya belum tercantum.',
    ]);
  });

  it('gives every party a task', () => {
    expect(refusals('contract', { parties: [party('worker'), party('client', ' ')] })).toEqual({
      'parties.1.tasks': 'Pihak 2: Tugas belum diisi.',
    });
  });

  it('does not end before it starts, and may run into the future', () => {
    expect(refusals('contract', { startsOn: '2027-01-02', endsOn: '2027-06-30' })).toEqual({});
    expect(refusals('contract', { startsOn: '2027-01-02', endsOn: '2027-01-01' })).toEqual({
      endsOn: 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
    });
  });
});

describe('a consent', () => {
  it('may follow later while another basis holds, without naming anyone who gave it', () => {
    expect(
      troublesOf(
        declaredForm('consent'),
        {
          recordedOn: '2026-11-20',
          lawfulBasis: 'vital-interest',
          state: 'later',
          stateReason: 'Anak datang tanpa pendamping; orang tua sedang ditelusuri.',
        },
        facts,
      ),
    ).toEqual([]);
  });

  it('that has not been given is no basis', () => {
    expect(refusals('consent', { lawfulBasis: 'consent', state: 'later' })).toEqual({
      lawfulBasis:
        'Dasar pemrosesan: persetujuan belum ada. Pilih dasar yang berlaku sekarang, misalnya kepentingan vital atau pelayanan publik.',
    });
  });

  it('that was given names who gave it, in what relation and when', () => {
    const given = { state: 'given', givenBy: undefined, relation: undefined, givenOn: undefined };
    expect(Object.keys(refusals('consent', given))).toEqual(['givenBy', 'relation', 'givenOn']);
  });

  it('binds only after all seven were told, and another basis does not wait for them', () => {
    const items = { purpose: { isTold: true }, rights: { isTold: true } };
    expect(refusals('consent', { items, lawfulBasis: 'consent' })).toEqual({
      items:
        'Tujuh butir Pasal 21: belum dijelaskan legalitas dari pemrosesan data pribadi, jenis dan relevansi data pribadi yang akan diproses, jangka waktu retensi dokumen yang memuat data pribadi, rincian mengenai informasi yang dikumpulkan, dan jangka waktu pemrosesan data pribadi.',
    });
    expect(refusals('consent', { items, lawfulBasis: 'public-task' })).toEqual({});
  });

  it('given by word of mouth names the witness', () => {
    expect(refusals('consent', { way: 'oral-witnessed', witness: undefined })).toEqual({
      witness: 'Saksi belum diisi.',
    });
    expect(shows('consent', { state: 'given', way: 'written' })).not.toContain('witness');
  });

  it('that is withdrawn says by whom, why and what goes on, on which other basis', () => {
    const withdrawn = {
      withdrawnBy: undefined,
      withdrawalReason: undefined,
      continuesOn: undefined,
      afterWithdrawal: undefined,
    };
    expect(Object.keys(refusals('consent', withdrawn))).toEqual(Object.keys(withdrawn));
    expect(shows('consent', { state: 'given' })).not.toContain('withdrawnBy');
    expect(refusals('consent', { continuesOn: 'consent' })).toEqual({
      continuesOn: 'Yang dilanjutkan berdasar: Pilihan ini tidak ada dalam daftar.',
    });
  });

  it('is not withdrawn before it was given', () => {
    expect(refusals('consent', { givenOn: '2026-02-01', withdrawnOn: '2026-01-31' })).toEqual({
      withdrawnOn: 'Tanggal persetujuan dicabut tidak boleh sebelum tanggal persetujuan.',
    });
  });
});

describe('a note', () => {
  it('asks for a written reason when coercion was used, and only then', () => {
    expect(refusals('note', { influenceTechniques: ['coerce'], coerceReason: ' ' })).toEqual({
      coerceReason: 'Alasan paksaan belum diisi.',
    });
    expect(refusals('note', { influenceTechniques: ['induce', 'persuade'] })).toEqual({});
    expect(shows('note', { influenceTechniques: ['induce'] })).not.toContain('coerceReason');
  });

  it('quotes the regulation beside the reason', () => {
    expect(declaredForm('note').fields.coerceReason?.help).toContain('upaya terakhir');
  });

  it('points at a task by the numbers of its target and itself', () => {
    expect(refusals('note', { taskRef: '2.1' })).toEqual({});
    expect(refusals('note', { taskRef: 'latihan makan' })).toEqual({
      taskRef: 'Kegiatan dalam rencana: Tulis seperti 2.1.',
    });
  });
});

describe('a plan', () => {
  const target = { number: 4, statement: 'Makan mandiri', tasks: [{ number: 1 }] };

  it('names the target or task in which something is missing', () => {
    const goals = [{ number: 1, statement: 'Mandiri', targets: [target] }];
    expect(Object.values(refusals('planning', { goals }))).toEqual([
      'Target 4: Indikator belum diisi.',
      'Target 4: Nilai awal belum diisi dengan angka.',
      'Target 4: Nilai target belum diisi dengan angka.',
      'Target 4: Satuan belum diisi.',
      'Target 4: Tenggat belum diisi.',
      'Target 4, kegiatan 1: Kegiatan belum dirumuskan.',
    ]);
  });

  it('has a target under every goal, and no number twice', () => {
    expect(refusals('planning', { goals: [{ number: 1, statement: 'Mandiri', targets: [] }] })).toEqual({
      'goals.0.targets': 'Tujuan 1: Tujuan ini belum memiliki target.',
    });
    const full = (sampleAnswers(declaredForm('planning')).goals as { targets: object[] }[])[0];
    const twice = { ...full, targets: [full?.targets[0], full?.targets[0]] };
    expect(refusals('planning', { goals: [twice] })).toEqual({
      goals: 'Tujuan, target, dan kegiatan: Nomor target 1 dipakai dua kali.',
    });
  });

  it('is missing while it has no goal', () => {
    expect(refusals('planning', { goals: [{ number: 1, statement: '', targets: [] }] })).toEqual({
      goals: 'Tujuan, target, dan kegiatan belum diisi.',
    });
  });
});

describe('an evaluation', () => {
  it('covers a period that does not run backwards', () => {
    expect(refusals('evaluation', { periodFrom: '2026-01-16' })).toEqual({
      periodTo: 'Akhir periode tidak boleh sebelum awal periode.',
    });
  });

  it('is followed by a later one', () => {
    expect(refusals('evaluation', { nextEvaluationOn: '2026-01-14' })).toEqual({
      nextEvaluationOn: 'Tanggal evaluasi berikutnya tidak boleh sebelum tanggal evaluasi.',
    });
  });

  it('names the target whose rating is not in order', () => {
    const achievements = [{ targetNumber: 2, status: 'achieved', value: 'tiga' }, { targetNumber: 3 }];
    expect(refusals('evaluation', { achievements })).toEqual({
      'achievements.0.value': 'Target 2: Capaian harus berupa angka.',
      'achievements.1.status': 'Target 3: Status hasil belum dipilih.',
    });
  });
});

describe('a termination', () => {
  it('asks for a sub-reason only where the reason has some, and offers those', () => {
    expect(refusals('termination', { reason: 'T07', subReason: undefined })).toEqual({
      subReason: 'Sub-alasan belum diisi.',
    });
    expect(shows('termination', { reason: 'T01' })).not.toContain('subReason');
    expect(sampleAnswers(declaredForm('termination'), { reason: 'T09' }).subReason).toBe('T09.1');
  });

  it('refuses a sub-reason of another reason', () => {
    expect(refusals('termination', { reason: 'T07', subReason: 'T09.1' })).toEqual({
      subReason: 'Sub-alasan tidak termasuk dalam alasan terminasi yang dipilih.',
    });
  });

  it('forgets a sub-reason left over from a reason chosen before', () => {
    const answers = sampleAnswers(declaredForm('termination'), { reason: 'T01', subReason: 'T07.1' });
    expect(troublesOf(declaredForm('termination'), answers, facts)).toEqual([]);
    expect(tidyAnswers(declaredForm('termination'), answers)).not.toHaveProperty('subReason');
  });
});

describe('a referral', () => {
  it('says when it was sent once it has been', () => {
    expect(refusals('referral', { state: 'draft', sentOn: undefined })).toEqual({});
    expect(refusals('referral', { state: 'sent', sentOn: undefined })).toEqual({
      sentOn: 'Tanggal dikirim belum diisi.',
    });
  });

  it('is not answered before it was sent', () => {
    expect(refusals('referral', { answeredOn: '2026-01-14' })).toEqual({
      answeredOn: 'Tanggal jawaban tidak boleh sebelum tanggal dikirim.',
    });
  });

  it('stays open after the case was closed, as bimbingan lanjut and the minutes of a conference do', () => {
    const late = (['referral', 'followUp', 'conference'] as const).map((id) => declaredForm(id).afterClosing);
    expect(late).toEqual(['anyDay', 'anyDay', 'anyDay']);
    expect(declaredForm('note').afterClosing).toBe('daysOfStay');
    expect(declaredForm('termination').afterClosing).toBeUndefined();
  });
});

describe('a conference', () => {
  const held = { heldOn: '2026-11-10' };
  const charge = { what: 'Menghubungi Bapas', who: 'Kasi Asesmen', dueOn: '2026-12-01' };

  it('says who took part, what was asked, what was decided and why', () => {
    const troubles = troublesOf(declaredForm('conference'), {}, facts).map(({ sentence }) => sentence);
    expect(troubles).toEqual([
      'Tanggal konferensi belum diisi.',
      'Peserta yang hadir belum diisi.',
      'Pertanyaan yang diputuskan belum diisi.',
      'Keputusan belum diisi.',
      'Pertimbangan belum diisi.',
    ]);
  });

  it('spells out a decision that is not in the list', () => {
    expect(refusals('conference', { decision: 'other', decisionDetail: ' ' })).toEqual({
      decisionDetail: 'Uraian keputusan belum diisi.',
    });
    expect(refusals('conference', { decision: 'reintegration', decisionDetail: undefined })).toEqual({});
  });

  it('charges somebody by a day, which is not before the conference', () => {
    expect(refusals('conference', { ...held, followUps: [charge, {}] })).toEqual({});
    expect(refusals('conference', { ...held, followUps: [{ what: 'Menghubungi Bapas' }] })).toEqual({
      'followUps.0.who': 'Tindak lanjut 1: Siapa belum diisi.',
      'followUps.0.dueOn': 'Tindak lanjut 1: Tenggat belum diisi.',
    });
    const early = { ...charge, dueOn: '2026-11-09', doneOn: '2026-11-08' };
    expect(refusals('conference', { ...held, followUps: [{}, early] })).toEqual({
      'followUps.1.dueOn': 'Tindak lanjut 2: Tenggat tidak boleh sebelum tanggal konferensi.',
      'followUps.1.doneOn': 'Tindak lanjut 2: Selesai pada tidak boleh sebelum tanggal konferensi.',
    });
  });

  it('keeps a charge open until its row says it was done, and passes over what cannot be read', () => {
    const done = { ...charge, doneOn: '2026-11-20' };
    expect(openFollowUps({ followUps: [charge, done, null, 'x', { dueOn: 'besok' }] })).toEqual([
      { what: 'Menghubungi Bapas', who: 'Kasi Asesmen', watcher: '', on: '2026-12-01' },
    ]);
    expect(openFollowUps({ followUps: 'nanti' })).toEqual([]);
  });
});

describe('a field that is not asked any more', () => {
  const form = declaredForm('caseFile');
  const answers = sampleAnswers(form, { admissionState: 'accepted', decreeNumber: '460/12/SK/2024' });

  it('keeps its answer through a correction, and prints it under its name', () => {
    expect(shows('caseFile', answers)).not.toContain('decreeNumber');
    expect(troublesOf(form, answers, facts)).toEqual([]);
    expect(tidyAnswers(form, answers)).toMatchObject({
      admissionState: 'accepted',
      decreeNumber: '460/12/SK/2024',
    });
    const printed = printForm(form, answers).filter(({ name }) => name in (form.retired ?? {}));
    expect(printed.map(({ label, printed: text }) => [label, text])).toEqual([
      ['Status penerimaan', { shape: 'line', text: 'Ditetapkan sebagai penerima manfaat' }],
      ['Nomor keputusan penetapan', { shape: 'line', text: '460/12/SK/2024' }],
    ]);
  });
});

describe('text typed into a field of another kind', () => {
  it.each([
    ['client', 'ageEstimate', { birthDate: undefined, ageEstimate: 'enam puluh' }],
    ['client', 'aidReceived', { aidReceived: 'beras' }],
    ['client', 'birthDateEstimated', { birthDateEstimated: 'kira-kira' }],
    ['client', 'region', { region: 'Bogor' }],
    ['eic', 'motivations', { motivations: 'semangat' }],
    ['planning', 'goals', { goals: 'nanti' }],
    ['evaluation', 'achievements', { achievements: 'baik' }],
  ] as const)('%s.%s is refused on completion, never taken for empty and lost', (id, name, given) => {
    const answers = sampleAnswers(declaredForm(id), given);
    expect(troublesOf(declaredForm(id), answers, facts).map(({ path }) => path)).toContain(name);
    expect(tidyAnswers(declaredForm(id), answers)[name]).toBe((given as Draft)[name]);
    const printed = printForm(declaredForm(id), answers).find((field) => field.name === name);
    expect(JSON.stringify(printed)).toContain(asText((given as Draft)[name]));
  });
});

describe('a daily note', () => {
  it('is flagged with a reason, and asks for none where it is not', () => {
    expect(refusals('dailyNote', { needsAttention: true, attentionReason: ' ' })).toEqual({
      attentionReason: 'Alasan perlu perhatian belum diisi.',
    });
    expect(refusals('dailyNote', { needsAttention: false })).toEqual({});
    expect(shows('dailyNote', { needsAttention: true })).toContain('attentionReason');
    expect(shows('dailyNote', {})).not.toContain('attentionReason');
  });
});
