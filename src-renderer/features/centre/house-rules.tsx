import { NativeSelect, NumberInput, SimpleGrid, Title } from '@mantine/core';
import { type Centre, clientLabels } from '#contract/centre';
import { formOf, signedForms } from '#domain/forms';
import { shownCode } from '#domain/letters/letter-number';
import { helpBelow } from '../../ui/help-below.ts';
import type { SetCentre } from '../../ui/letterhead-fields.tsx';
import { CodeBoxes } from './code-boxes.tsx';
import { LetterCodes } from './letter-codes.tsx';
import { PatternInput } from './pattern-input.tsx';
import { StandardRules } from './standard-rules.tsx';

const zones = { WIB: 'WIB (Indonesia Barat)', WITA: 'WITA (Indonesia Tengah)', WIT: 'WIT (Indonesia Timur)' };
const papers = {
  A4: 'A4 (210 x 297 mm)',
  F4: 'F4 (215 x 330 mm)',
  'F4-210': 'F4 sempit (210 x 330 mm)',
} as const satisfies Record<Centre['paper'], string>;

/** By when what is to be done, each with its least and most. */
const spans = [
  {
    name: 'intakeDueDays',
    label: 'Tenggat EIC, kontrak, dan persetujuan (hari)',
    description: 'Dihitung sejak masuk, 1 sampai 90 hari.',
  },
  {
    name: 'assessmentDueDays',
    label: 'Tenggat asesmen (hari)',
    description: 'Dihitung sejak masuk, 1 sampai 90 hari.',
  },
  {
    name: 'planDueDays',
    label: 'Tenggat rencana (hari)',
    description: 'Dihitung sejak asesmen pertama, 1 sampai 90 hari.',
  },
  {
    name: 'evaluationEveryDays',
    label: 'Jarak antarevaluasi (hari)',
    description: 'Bila evaluasi terakhir tidak menyebut tanggal, 7 sampai 365 hari.',
  },
  {
    name: 'reassessEveryDays',
    label: 'Jarak asesmen ulang (hari)',
    description: 'Apakah pelayanan masih efektif dan masih diperlukan, 30 sampai 730 hari.',
  },
  {
    name: 'referralAnswerDays',
    label: 'Tenggat jawaban rujukan (hari)',
    description: 'Dihitung sejak dikirim, 1 sampai 180 hari.',
  },
  {
    name: 'aftercareEveryDays',
    label: 'Jarak bimbingan lanjut (hari)',
    description: 'Bila tidak disebut tanggal berikutnya, 7 sampai 365 hari.',
  },
  {
    name: 'aftercareMonths',
    label: 'Lama bimbingan lanjut (bulan)',
    description: 'Sesudah keluar ke keluarga atau mandiri, 1 sampai 24 bulan.',
  },
  {
    name: 'escalateAfterDays',
    label: 'Diteruskan kepada supervisor setelah (hari)',
    description: 'Lewat tenggat sekian hari, tugas rekan tampak di Beranda supervisor.',
  },
] as const;

type Parts = { draft: Centre; set: SetCentre; troubles: Record<string, string> };

/** After how many days something is due. */
function Spans({ draft, set, troubles }: Parts) {
  return (
    <>
      <Title order={2} mt="lg" mb="sm">
        Tenggat
      </Title>
      <SimpleGrid cols={2} verticalSpacing="sm">
        {spans.map(({ name, label, description }) => (
          <Days
            key={name}
            label={label}
            description={description}
            value={draft[name]}
            onChange={set(name)}
            trouble={troubles[name]}
          />
        ))}
        <Days
          label="Masa tunggu pemusnahan (hari)"
          description="Antara usul dan pemusnahan data seseorang, 1 sampai 90 hari."
          value={draft.erasureWaitDays}
          onChange={set('erasureWaitDays')}
          trouble={troubles.erasureWaitDays}
        />
      </SimpleGrid>
    </>
  );
}

/** How the centre numbers, names and times things. */
export function HouseRules({ draft, set, troubles }: Parts) {
  return (
    <section>
      <Title order={2} mb="sm">
        Nomor, sebutan, dan waktu
      </Title>
      <SimpleGrid cols={2} verticalSpacing="sm">
        <PatternInput
          label="Pola nomor register"
          pattern={draft.registerPattern}
          onChange={set('registerPattern')}
          trouble={troubles.registerPattern}
        />
        <PatternInput
          label="Pola nomor kasus"
          pattern={draft.casePattern}
          onChange={set('casePattern')}
          trouble={troubles.casePattern}
        />
        <PatternInput
          label="Pola nomor konferensi"
          pattern={draft.meetingPattern}
          onChange={set('meetingPattern')}
          trouble={troubles.meetingPattern}
        />
        <PatternInput
          label="Pola nomor surat"
          pattern={draft.letterPattern}
          onChange={set('letterPattern')}
          trouble={troubles.letterPattern}
          code={shownCode(draft)}
        />
        <NativeSelect
          {...helpBelow}
          label="Sebutan orang yang dilayani"
          description="Dipakai di layar dan pada cetakan."
          data={[...clientLabels]}
          value={draft.clientLabel}
          onChange={(event) => set('clientLabel')(event.currentTarget.value as Centre['clientLabel'])}
        />
        <NativeSelect
          {...helpBelow}
          label="Kertas"
          description="Ukuran kertas cetakan."
          data={options(papers)}
          value={draft.paper}
          onChange={(event) => set('paper')(event.currentTarget.value as Centre['paper'])}
        />
        <NativeSelect
          {...helpBelow}
          label="Zona waktu"
          description="Menentukan hari ini dan jam yang tertulis."
          data={options(zones)}
          value={draft.zone}
          onChange={(event) => set('zone')(event.currentTarget.value as Centre['zone'])}
        />
        <Days
          label="Terkunci otomatis setelah (menit)"
          description="Tanpa keyboard dan mouse, 1 sampai 15 menit."
          value={draft.idleMinutes}
          onChange={set('idleMinutes')}
          trouble={troubles.idleMinutes}
        />
      </SimpleGrid>
      <LetterCodes draft={draft} set={set} trouble={troubles.letterCodes} />
      <Spans draft={draft} set={set} troubles={troubles} />
      <CodeBoxes
        label="Harus disetujui pembaca kedua"
        description="Setiap versi yang diselesaikan diajukan dengan sendirinya kepada Kepala atau supervisor; penulisnya tidak menyetujui tulisan sendiri. Yang tidak dipilih boleh diajukan."
        codes={signedForms}
        labelOf={(id) => formOf(id).signOff?.label}
        ticked={draft.signOffs}
        onChange={set('signOffs')}
      />
      <StandardRules draft={draft} set={set} />
    </section>
  );
}

type DaysParts = {
  label: string;
  description: string;
  value: number;
  onChange: (value: number) => void;
  trouble: string | undefined;
};

/** An emptied field is 0, which the schema then refuses in words. */
function Days({ label, description, value, onChange, trouble }: DaysParts) {
  return (
    <NumberInput
      {...helpBelow}
      label={label}
      description={description}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={value === 0 ? '' : value}
      onChange={(typed) => onChange(Number(typed) || 0)}
      error={trouble}
    />
  );
}

function options(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
