import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AskedView } from '#contract/caseload-view';
import { sameAs } from '#domain/same-as';
import { useSession } from '../../core/session.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RemoveIcon } from '../../ui/icons.tsx';
import classes from './caseload.module.css';
import { FilterChip } from './filter-chip.tsx';
import { KeepView } from './keep-view.tsx';
import { askedOn, builtInViews, useOwnViews, useSharedViews, type View } from './views.ts';

type ViewsChipProps = { asked: AskedView; onShow: (asked: AskedView) => void };

/** Lists that are asked for again and again, by their name: those of the centre, and one's own. */
export function ViewsChip({ asked, onShow }: ViewsChipProps) {
  const { today, may } = useSession();
  const [own, shared] = [useOwnViews(), useSharedViews()];
  const builtIn = builtInViews(today, may);
  const shown = [...own.views, ...shared.views, ...builtIn].find((view) =>
    sameAs(askedOn(view, today), asked),
  );
  const last = useLastShown(shown);
  const [leaving, setLeaving] = useState<string>();
  const changed = shown === undefined ? keeperOf(last, { own, shared }) : undefined;
  return (
    <FilterChip
      label="Tampilan"
      value={shown?.name ?? (changed === undefined ? 'tersendiri' : `${changed.name}, diubah`)}
      isSet={shown !== undefined && shown !== builtIn[0]}
      saysAlways
    >
      {(close) => {
        const show = (view: View) => {
          onShow(askedOn(view, today));
          close();
        };
        const lists = { shown, onShow: show };
        return (
          <Stack gap={4}>
            <Views title="Lembaga" views={builtIn} {...lists} />
            {shared.views.length > 0 && (
              <Views
                title="Dibagikan kepada semua"
                views={shared.views}
                {...lists}
                {...(shared.mayShare && { onForget: setLeaving })}
              />
            )}
            {own.views.length > 0 && (
              <Views title="Milik saya" views={own.views} {...lists} onForget={own.forget} />
            )}
            {shown === undefined && (
              <KeepView
                mayShare={shared.mayShare}
                hasDays={asked.period !== undefined}
                changed={changed?.name}
                onChange={() => {
                  changed?.keep({ name: changed.name, asked, movesSince: changed.moves ? today : null });
                  close();
                }}
                onKeep={(name, { isShared, moves }) => {
                  (isShared ? shared : own).keep({ name, asked, movesSince: moves ? today : null });
                  close();
                }}
              />
            )}
            <ErrorNotice error={own.error ?? shared.error} />
            <AskAgain
              opened={leaving !== undefined}
              title={`Hapus tampilan “${leaving ?? ''}”?`}
              confirm="Hapus"
              isLoss
              onCancel={() => setLeaving(undefined)}
              onConfirm={() => {
                if (leaving !== undefined) shared.forget(leaving);
                setLeaving(undefined);
              }}
            >
              Tampilan ini hilang bagi semua orang di lembaga. Kasusnya sendiri tidak berubah.
            </AskAgain>
          </Stack>
        );
      }}
    </FilterChip>
  );
}

/** The view that was shown last, while its filters are changed. */
function useLastShown(shown: View | undefined): View | undefined {
  const [last, setLast] = useState(shown);
  if (shown !== undefined && shown !== last && !sameAs(shown, last)) setLast(shown);
  return shown ?? last;
}

type Keeper = { views: readonly View[]; keep: (view: View) => void };

/** By whom a view is kept that somebody may change; undefined for one that came with Titian. */
function keeperOf(
  view: View | undefined,
  { own, shared }: { own: Keeper; shared: Keeper & { mayShare: boolean } },
): { name: string; moves: boolean; keep: (view: View) => void } | undefined {
  const holds = ({ views }: Keeper) => views.some((one) => sameAs(one, view));
  if (view === undefined) return undefined;
  // Days that were not asked for before move along, as they do when they are kept.
  const known = { name: view.name, moves: view.asked.period === undefined || view.movesSince !== null };
  if (holds(own)) return { ...known, keep: own.keep };
  return shared.mayShare && holds(shared) ? { ...known, keep: shared.keep } : undefined;
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
