import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { defined } from '#domain/defined';
import { type FormId, formIds, formOf } from '#domain/forms';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { addressOfHit } from '../../parts/found-writing.tsx';
import { LeftUnread } from '../../parts/left-unread.tsx';
import { useGathered, whileGathering } from '../../parts/use-gathered.ts';
import { WorkerChoice } from '../../parts/worker-choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { FoundPerson } from './found-person.tsx';
import classes from './writing.module.css';

const route = getRouteApi('/cari');

/** Everything written in the cases that one may read, found by its words; Enter opens the first at that place. */
export function WritingScreen() {
  const { kata = '' } = route.useSearch();
  const navigate = useNavigate();
  const [words, setWords] = useState(kata);
  const [form, setForm] = useState('');
  const [writerId, setWriterId] = useState<string | null>(null);
  const days = useDays();
  const found = useFound(words, {
    forms: form === '' ? [] : [form as FormId],
    ...defined({ writerId: writerId ?? undefined, from: days.from, until: days.until }),
  });
  const cases = found.data?.cases ?? [];
  const openFirst = (event: KeyboardEvent) => {
    const first = cases[0]?.hits[0];
    if (event.key !== 'Enter' || first === undefined || found.isEarlier) return;
    void navigate(addressOfHit(first, found.words));
  };
  return (
    <Page
      title="Cari"
      about="Semua yang pernah ditulis dalam kasus yang boleh Anda baca. Awal kata sudah cukup; kata di antara tanda kutip dicari tepat seperti tertulis."
    >
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextInput
            label="Kata yang dicari"
            data-autofocus
            autoFocus
            maxLength={200}
            className={classes.words}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={openFirst}
          />
          <FormChoice form={form} onChoose={setForm} />
          <DayInput label="Dari tanggal" w={130} value={days.typed.from} onChange={days.typeFrom} />
          <DayInput label="Sampai tanggal" w={130} value={days.typed.until} onChange={days.typeUntil} />
          <WorkerChoice
            label="Ditulis oleh"
            placeholder="Siapa pun"
            who="dailyNote.read"
            clearable
            value={writerId}
            onChange={setWriterId}
          />
        </Group>
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        <Text size="sm" c="dimmed" aria-live="polite">
          {saidOf(found)}
        </Text>
        {found.isAsked && (
          <LeftUnread count={found.data?.unread ?? 0} what="tulisan" hence="tidak ditemukan di sini" />
        )}
        {!found.isAsked && (
          <NothingHere
            what="Yang cocok tampil di sini menurut orangnya, dengan kalimat tempat kata itu tertulis."
            todo="Ketik sedikitnya dua huruf, misalnya demam atau “jatuh dari tangga”."
          />
        )}
        {cases.length === 0 && found.isAsked && found.data && (
          <NothingHere
            what="Tidak ada tulisan yang cocok."
            todo="Coba awal katanya saja, kata yang lain, atau tanggal yang lebih luas."
          />
        )}
        <ul className={classes.people} aria-label="Tulisan yang ditemukan">
          {cases.map((one) => (
            <FoundPerson key={one.caseId} found={one} words={found.words} />
          ))}
        </ul>
      </Stack>
    </Page>
  );
}

/** The days between which it was written, as far as they are typed and are days. */
function useDays() {
  const [typed, setTyped] = useState({ from: '', until: '' });
  const readDay = useReadDay(true);
  return {
    typed,
    typeFrom: (from: string) => setTyped({ ...typed, from }),
    typeUntil: (until: string) => setTyped({ ...typed, until }),
    from: readDay(typed.from),
    until: readDay(typed.until),
  };
}

type Narrowed = { forms: FormId[]; writerId?: string; from?: string; until?: string };

/** What is found as it is typed, from the second letter on; what was found before stands until then. */
function useFound(typed: string, narrowed: Narrowed) {
  const [words] = useDebouncedValue(typed.trim(), 120);
  const isAsked = words.replaceAll('"', '').length >= 2;
  const { data, error, refetch, isPlaceholderData } = useQuery(
    orpc.writing.find.queryOptions({
      input: { words, ...narrowed },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  );
  const isGathering = isAsked && data !== undefined && data.left > 0;
  const gathering = useQuery(orpc.writing.left.queryOptions({ enabled: isGathering, ...whileGathering }));
  useGathered(gathering, refetch);
  const left = isGathering ? (gathering.data ?? data.left) : 0;
  const isEarlier = isPlaceholderData || words !== typed.trim();
  return { data: isAsked ? data : undefined, left, error, refetch, isAsked, isEarlier, words };
}

function saidOf({ data, left, isAsked }: ReturnType<typeof useFound>): string {
  if (!isAsked) return '';
  if (data === undefined) return 'Mencari …';
  const hits = data.cases.reduce((sum, { hits: all }) => sum + all.length, 0);
  const found = `${formatNumber(hits)} tulisan dalam ${formatNumber(data.cases.length)} kasus`;
  const more = data.isMore ? '; hanya yang terbaru ditampilkan' : '';
  return `${found}${more}.${left > 0 ? ` Masih disiapkan: ${formatNumber(left)} catatan lama.` : ''}`;
}

/** One of the forms that this person reads. */
function FormChoice({ form, onChoose }: { form: string; onChoose: (form: string) => void }) {
  const { may } = useSession();
  const read = formIds.filter((id) => formOf(id).about === 'case' && may.includes(formOf(id).read));
  return (
    <NativeSelect
      label="Formulir"
      value={form}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: 'Semua' }, ...read.map((value) => ({ value, label: formOf(value).label }))]}
    />
  );
}
