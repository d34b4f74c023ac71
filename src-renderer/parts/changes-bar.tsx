import { Button, Group, Text } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AlsoChanged } from './also-changed.tsx';
import classes from './changes-bar.module.css';

const [save, back] = ['Simpan', 'Kembalikan seperti semula'] as const;

type ChangesBarProps = {
  theirs: ComponentProps<typeof AlsoChanged>['all'];
  error: unknown;
  isDirty: boolean;
  isSaving: boolean;
  /** Without it the button submits the form that it stands in. */
  onSave?: () => void;
  onGiveUp: () => void;
  /** What stands against saving. */
  children?: ReactNode;
};

/** At the foot of a page that is saved by a button: what others saved meanwhile, saving and giving up, and how it stands. */
export function ChangesBar(props: ChangesBarProps) {
  const { theirs, error, isDirty, isSaving, onSave, onGiveUp, children } = props;
  return (
    <div className={classes.bar}>
      <AlsoChanged save={save} back={back} all={theirs} />
      {children}
      <ErrorNotice error={error} />
      <Group mt={error === null ? 0 : 'sm'}>
        <Button
          {...(onSave === undefined ? { type: 'submit' } : { onClick: onSave })}
          loading={isSaving}
          disabled={!isDirty}
        >
          {save}
        </Button>
        <Button variant="default" disabled={!isDirty || isSaving} onClick={onGiveUp}>
          {back}
        </Button>
        <Text c={isDirty ? 'var(--titian-due)' : 'dimmed'} aria-live="polite">
          {isDirty ? 'Ada perubahan yang belum disimpan (Ctrl+S menyimpan).' : 'Semua tersimpan.'}
        </Text>
      </Group>
    </div>
  );
}
