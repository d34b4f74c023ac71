import { TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useMay } from '../../core/session.ts';
import classes from './caseload.module.css';

type SearchBoxProps = {
  search: string;
  onSearch: (search: string) => void;
  /** Arrow down: into the rows. */
  onDown: () => void;
  /** Enter: the first of the rows. */
  onEnter: () => void;
  ref: Ref<HTMLInputElement>;
};

/** Every keystroke asks; Enter opens what stands first. */
export function SearchBox({ search, onSearch, onDown, onEnter, ref }: SearchBoxProps) {
  const readsIdentities = useMay('identity.read');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onSearch('');
    if (event.key === 'Enter') onEnter();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <>
      <label htmlFor="cari-kasus">Cari</label>
      <TextInput
        id="cari-kasus"
        data-own-esc
        ref={ref}
        className={classes.search}
        placeholder={
          readsIdentities
            ? 'Nama, ibu, telepon, NIK, KK, nomor register atau kasus'
            : 'Nama, alias, nomor register atau kasus'
        }
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
    </>
  );
}
