import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './search-in.module.css';

type Parts = {
  label: string;
  hasFocus?: boolean;
  /** The folder or file that was typed; undefined to look where it is looked by itself. */
  onSearch: (path: string | undefined) => void;
};

/** Where to look for a file besides the places that are looked through by themselves. */
export function SearchIn({ label, hasFocus = false, onSearch }: Parts) {
  const [typed, setTyped] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim() || undefined);
  };
  return (
    <form onSubmit={search}>
      <Group align="flex-end">
        <TextInput
          label={label}
          placeholder="E:\ atau /media/petugas/FLASHDISK"
          spellCheck={false}
          autoFocus={hasFocus}
          className={classes.path}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Cari
        </Button>
      </Group>
    </form>
  );
}
