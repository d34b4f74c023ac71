import { Button, Text } from '@mantine/core';
import { useWallClock } from '../../core/wall-clock.ts';
import type { SaveState } from '../../parts/record/autosave.ts';
import { describeError } from '../../ui/describe-error.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './register.module.css';

type RegisterBarProps = {
  state: SaveState;
  error: unknown;
  isBusy: boolean;
  label: string;
  onSave: () => void;
};

/** The foot of the page: how the draft stands, and the button that registers. */
export function RegisterBar({ state, error, isBusy, label, onSave }: RegisterBarProps) {
  return (
    <div className={classes.bar}>
      <ErrorNotice error={error} />
      <div className={classes.barLine}>
        <DraftState state={state} />
        <Button
          loading={isBusy}
          data-save
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
          onClick={onSave}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

function DraftState({ state }: { state: SaveState }) {
  const clock = useWallClock();
  if (state.kind === 'failed') {
    return (
      <Text c="var(--titian-overdue)" role="alert">
        Draf belum tersimpan: {describeError(state.error)}
      </Text>
    );
  }
  const sentence = {
    untouched: 'Yang diketik tersimpan otomatis sebagai draf.',
    unsaved: 'Menyimpan…',
    saving: 'Menyimpan…',
  };
  return (
    <Text c="dimmed">
      {state.kind === 'saved' ? `Draf tersimpan ${clock.time(state.at)}` : sentence[state.kind]}
    </Text>
  );
}
