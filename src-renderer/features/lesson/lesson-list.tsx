import { Anchor, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Lesson } from '#contract/lesson';
import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { type PpksCategory, ppksCategories } from '#domain/lists/ppks-categories';
import { type ProgrammeKind, programmeKinds } from '#domain/lists/programme-kinds';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { LeftUnread } from '../../parts/left-unread.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { useGathered, whileGathering } from '../../parts/use-gathered.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import classes from './lesson.module.css';

/** The lessons of the house, narrowed by words, category and programme; each number narrows to what it counts. */
export function LessonList() {
  const [words, setWords] = useState('');
  const [category, setCategory] = useState<PpksCategory | ''>('');
  const [programme, setProgramme] = useState<ProgrammeKind | ''>('');
  const steady = useSteady(words);
  const found = useQuery(
    orpc.lesson.list.queryOptions({
      input: {
        words: steady,
        ...(category === '' ? {} : { category }),
        ...(programme === '' ? {} : { programme }),
      },
      placeholderData: (before) => before,
    }),
  );
  const { data, refetch } = found;
  const isGathering = data !== undefined && data.left > 0;
  const gathering = useQuery(orpc.lesson.left.queryOptions({ enabled: isGathering, ...whileGathering }));
  useGathered(gathering, refetch);
  const left = isGathering ? (gathering.data ?? data.left) : 0;
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          label="Kata yang dicari"
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label="Kategori"
          data={choicesOf(ppksCategories, data?.byCategory)}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value as PpksCategory | '')}
        />
        <NativeSelect
          label="Program"
          data={choicesOf(programmeKinds, data?.byProgramme)}
          value={programme}
          onChange={(event) => setProgramme(event.currentTarget.value as ProgrammeKind | '')}
        />
      </Group>
      <ErrorNotice error={found.error} onRetry={() => void refetch()} />
      {found.isPending && <Waiting />}
      {data && (
        <Text size="sm" c="dimmed" aria-live="polite">
          {data.total > data.lessons.length
            ? `${formatNumber(data.total)} pelajaran; ${formatNumber(data.lessons.length)} yang terbaru ditampilkan.`
            : `${formatNumber(data.total)} pelajaran.`}
          {left > 0 && ` Masih disiapkan: ${formatNumber(left)} kasus lama.`}
        </Text>
      )}
      <LeftUnread count={data?.unread ?? 0} what="kasus" hence="pelajarannya tidak ada di sini" />
      {data?.lessons.length === 0 ? (
        <NothingHere
          what="Tidak ada pelajaran yang cocok."
          todo="Pelajaran berasal dari kegagalan, hambatan, dan pelajaran yang ditulis dalam ronde evaluasi."
        />
      ) : (
        <ul className={classes.lessons}>
          {data?.lessons.map((one, index) => (
            <OneLesson key={one.recordId ?? `lain ${index}`} lesson={one} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** Every code of a list with how often it was found. */
function choicesOf(list: Readonly<Record<string, string>>, counted: { code: string; count: number }[] = []) {
  const counts = new Map(counted.map(({ code, count }) => [code, count]));
  return [
    { value: '', label: 'Semua' },
    ...Object.entries(list).map(([value, label]) => ({
      value,
      label: counts.has(value) ? `${label} (${formatNumber(counts.get(value) ?? 0)})` : label,
    })),
  ];
}

function OneLesson({ lesson: one }: { lesson: Lesson }) {
  const { lesson, failures, obstacles, lessons, caseId, recordId, name, evaluatedOn } = one;
  const first = lesson || failures || obstacles || lessons;
  const more = (
    [
      ['Tidak berhasil', failures],
      ['Hambatan', obstacles],
      ['Pelajaran', lessons],
    ] as const
  ).filter(([, text]) => text !== '' && text !== first);
  const about = [
    labelOf(ppksCategories, one.category),
    ...one.programmes.map((code) => labelOf(programmeKinds, code)),
    formatCivilDate(evaluatedOn, 'short'),
  ].join(' · ');
  return (
    <li className={classes.lesson}>
      <Text fw={600} className={classes.text}>
        {first}
      </Text>
      {more.map(([label, text]) => (
        <Text key={label} size="sm" className={classes.text}>
          {label}: {text}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {about}
        {caseId !== null && recordId !== null && (
          <>
            {' · '}
            <Anchor
              size="sm"
              underline="always"
              renderRoot={(props) => <Link {...addressOf(caseId, 'evaluation', recordId)} {...props} />}
            >
              {name}
            </Anchor>
          </>
        )}
      </Text>
    </li>
  );
}
