import { ActionIcon, Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { RemoveIcon } from '../../ui/icons.tsx';
import classes from './caseload.module.css';

type FilterChipProps = {
  /** What is filtered: "Tahap". */
  label: string;
  /** What it is filtered by: "Intervensi"; reads after the label. */
  value: string;
  /** Whether anything is left out by it. */
  isSet: boolean;
  /** Takes the filter away; absent where there is always one. */
  onClear?: () => void;
  children: ReactNode;
};

/** One filter as a phrase; pressing it shows what may be chosen. */
export function FilterChip({ label, value, isSet, onClear, children }: FilterChipProps) {
  const [opened, setOpened] = useState(false);
  return (
    <span className={classes.chip} data-set={isSet || undefined}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width={340}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <UnstyledButton className={classes.chipButton} onClick={() => setOpened(!opened)}>
            <span className={classes.chipLabel}>{label}:</span> {value}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>{children}</Popover.Dropdown>
      </Popover>
      {isSet && onClear ? (
        <ActionIcon size={24} color="gray" aria-label={`Hapus saringan ${label}`} onClick={onClear}>
          <RemoveIcon />
        </ActionIcon>
      ) : null}
    </span>
  );
}
