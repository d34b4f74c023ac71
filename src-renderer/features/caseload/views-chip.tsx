import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sameAs } from '#domain/same-as';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RemoveIcon } from '../../ui/icons.tsx';
import classes from './caseload.module.css';
import { FilterChip } from './filter-chip.tsx';
import { type Asked, centreViews, useOwnViews, type View } from './views.ts';

/** Lists that are asked for again and again, by their name: those of the centre, and one's own. */
export function ViewsChip({ asked, onShow }: { asked: Asked; onShow: (asked: Asked) => void }) {
  const { today, may } = useSession();
  const own = useOwnViews();
  const ofCentre = centreViews(today, may);
  const isShown = (view: View) => sameAs(view.asked, asked);
  const shown = [...own.views, ...ofCentre].find(isShown);
  return (
    <FilterChip
      label="Tampilan"
      value={shown?.name ?? 'tersendiri'}
      isSet={shown !== undefined && shown !== ofCentre[0]}
    >
      {(close) => {
        const show = (view: View) => {
          onShow(view.asked);
          close();
        };
        const keep = (name: string) => {
          own.keep({ name, asked });
          close();
        };
        return (
          <Stack gap={4}>
            <Views title="Lembaga" views={ofCentre} shown={shown} onShow={show} />
            {own.views.length > 0 && (
              <Views title="Milik saya" views={own.views} shown={shown} onShow={show} onForget={own.forget} />
            )}
            {shown === undefined && <KeepView onKeep={keep} />}
            <ErrorNotice error={own.error} />
          </Stack>
        );
      }}
    </FilterChip>
  );
}

function Views(props: {
  title: string;
  views: readonly View[];
  shown: View | undefined;
  onShow: (view: View) => void;
  onForget?: (name: string) => void;
}) {
  const { title, views, shown, onShow, onForget } = props;
  return (
    <section aria-label={title}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {views.map((view) => (
        <Group key={view.name} gap={4} wrap="nowrap">
          <ViewButton view={view} isShown={view === shown} onShow={onShow} />
          {onForget && (
            <ActionIcon
              color="gray"
              aria-label={`Hapus tampilan ${view.name}`}
              onClick={() => onForget(view.name)}
            >
              <RemoveIcon />
            </ActionIcon>
          )}
        </Group>
      ))}
    </section>
  );
}

function ViewButton(props: { view: View; isShown: boolean; onShow: (view: View) => void }) {
  const { view, isShown, onShow } = props;
  return (
    <Button
      {...(isShown ? { variant: 'light' } : { variant: 'subtle', color: 'gray' })}
      size="compact-sm"
      justify="flex-start"
      className={classes.view ?? ''}
      aria-current={isShown ? 'true' : undefined}
      onClick={() => onShow(view)}
    >
      {view.name}
    </Button>
  );
}

/** Gives the filters and the order that are shown now a name, to find them again. */
function KeepView({ onKeep }: { onKeep: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onKeep(name.trim());
      }}
    >
      <Group gap="xs" mt={6} align="flex-end" wrap="nowrap">
        <TextInput
          label="Simpan saringan dan urutan ini sebagai"
          description="Kata pencarian tidak ikut disimpan."
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Simpan
        </Button>
      </Group>
    </form>
  );
}
