import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type PpksCategory, ppksCategories } from '#domain/lists/ppks-categories';
import { isByName, profilePlaces } from '#domain/months/profile-rules';
import {
  type ReportFormat,
  type ReportProfile,
  reportFormats,
  signPlaces,
} from '#domain/months/report-profile';

type Parts = {
  profile: ReportProfile;
  /** What is wrong at a place. */
  saidAt: (at: string) => string | undefined;
  onChange: (part: Partial<ReportProfile>) => void;
};

const placesSaid = `Tempat: ${Object.keys(profilePlaces)
  .map((place) => `{${place}}`)
  .join(' ')}`;

/** What a profile says besides its sheets. */
export function ProfileFields({ profile, saidAt, onChange }: Parts) {
  const { name, recipient, fileName, formats, isLocked } = profile;
  const named = isByName(profile);
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <TextInput
          label="Nama profil"
          maxLength={80}
          value={name}
          error={saidAt('name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Penerima yang biasa"
          maxLength={200}
          value={recipient}
          onChange={(event) => onChange({ recipient: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label="Nama berkas"
        description={placesSaid}
        maxLength={120}
        value={fileName}
        error={saidAt('fileName')}
        onChange={(event) => onChange({ fileName: event.currentTarget.value })}
      />
      <Checkbox.Group
        label="Keluar sebagai"
        value={[...formats]}
        error={saidAt('formats')}
        onChange={(chosen) => onChange({ formats: chosen as ReportFormat[] })}
      >
        <Group mt={4}>
          {Object.entries(reportFormats).map(([value, label]) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label="Terkunci dengan kata sandi"
        description={
          named ? 'Memuat nama, jadi selalu terkunci.' : 'Kata sandi dibuat Titian dan ditampilkan sekali.'
        }
        checked={named || isLocked}
        disabled={named}
        onChange={(event) => onChange({ isLocked: event.currentTarget.checked })}
      />
      <PaperFields profile={profile} saidAt={saidAt} onChange={onChange} />
      <Ages begins={profile.ageBegins} onChange={(ageBegins) => onChange({ ageBegins })} />
      <Categories names={profile.categories} onChange={(categories) => onChange({ categories })} />
    </Stack>
  );
}

/** What stands over and under each sheet. */
function PaperFields({ profile: { kop, lines, signs, makerRole }, saidAt, onChange }: Parts) {
  return (
    <>
      <Checkbox
        label="Kop lembaga di atas"
        checked={kop}
        onChange={(event) => onChange({ kop: event.currentTarget.checked })}
      />
      <Textarea
        label="Baris di bawah judul setiap lembar"
        description={`Paling banyak empat baris. ${placesSaid}`}
        autosize
        minRows={1}
        value={lines.join('\n')}
        error={lines.map((_line, at) => saidAt(`lines.${at}`)).find(Boolean)}
        onChange={(event) => onChange({ lines: linesIn(event.currentTarget.value) })}
      />
      <Group grow align="flex-start">
        <NativeSelect
          label="Tanda tangan"
          data={Object.entries(signPlaces).map(([value, label]) => ({ value, label }))}
          value={signs}
          onChange={(event) => onChange({ signs: event.currentTarget.value as keyof typeof signPlaces })}
        />
        <TextInput
          label="Penanda tangan kanan, sebagai"
          maxLength={80}
          value={makerRole}
          onChange={(event) => onChange({ makerRole: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

/** The words of the letter that goes with the report. */
export function CoverLetterFields({ profile: { letter }, saidAt, onChange }: Parts) {
  return (
    <Stack gap="sm">
      <Title order={3}>Surat pengantar</Title>
      <TextInput
        label="Hal"
        maxLength={160}
        value={letter.subject}
        error={saidAt('letter.subject')}
        onChange={(event) => onChange({ letter: { ...letter, subject: event.currentTarget.value } })}
      />
      <Textarea
        label="Isi surat pengantar"
        description="Kosong berarti tanpa surat. Tempat: {{ masa }} {{ lembaga }} {{ penerima }} {{ awal }} {{ masuk }} {{ keluar }} {{ akhir }} {{ revisi }}"
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
        value={letter.body}
        error={saidAt('letter.body')}
        onChange={(event) => onChange({ letter: { ...letter, body: event.currentTarget.value } })}
      />
    </Stack>
  );
}

const linesIn = (text: string): string[] => (text === '' ? [] : text.split('\n').slice(0, 4));

/** The ages at which a band begins, typed with commas; what is no such list is told, and the last good one stays. */
function Ages({ begins, onChange }: { begins: number[]; onChange: (begins: number[]) => void }) {
  const [text, setText] = useState(begins.join(', '));
  return (
    <TextInput
      label="Umur mulai setiap kelompok umur"
      description="Dipisah koma, misalnya 6, 13, 18, 60. Kosong: kelompok umur lembaga."
      maxLength={60}
      value={text}
      error={areAges(agesIn(text)) ? undefined : 'Umur harus bilangan bulat 1 sampai 120, berurutan.'}
      onChange={(event) => {
        const ages = agesIn(event.currentTarget.value);
        setText(event.currentTarget.value);
        if (areAges(ages)) onChange(ages);
      }}
    />
  );
}

const agesIn = (text: string): number[] =>
  text.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part.trim())]));
const areAges = (ages: readonly number[]): boolean =>
  ages.length <= 12 &&
  ages.every((age, at) => Number.isInteger(age) && age <= 120 && age > (ages[at - 1] ?? 0));

type Names = ReportProfile['categories'];

/** What the recipient calls a category, one after another. */
function Categories({ names, onChange }: { names: Names; onChange: (names: Names) => void }) {
  const [code, setCode] = useState<PpksCategory>('PMKS-01');
  const renamed = Object.values(names).filter(Boolean).length;
  return (
    <Group grow align="flex-start">
      <NativeSelect
        label="Sebutan kategori bagi penerima"
        description={renamed === 0 ? 'Belum ada yang diganti.' : `${renamed} kategori diganti.`}
        data={Object.entries(ppksCategories).map(([value, label]) => ({
          value,
          label: names[value as PpksCategory] ? `${label} → ${names[value as PpksCategory]}` : label,
        }))}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value as PpksCategory)}
      />
      <TextInput
        label="Disebut"
        description="Kosong: seperti dalam Titian."
        maxLength={120}
        value={names[code] ?? ''}
        onChange={(event) => onChange({ ...names, [code]: event.currentTarget.value })}
      />
    </Group>
  );
}
