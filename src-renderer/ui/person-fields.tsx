import { TextInput, type TextInputProps } from '@mantine/core';
import { helpBelow } from './help-below.ts';

/** Who works here, as an account names them. */
export type Person = { name: string; loginName: string; position: string; employeeNumber: string };

type Parts = {
  draft: Person;
  troubles: Record<string, string>;
  onChange: (field: keyof Person, value: string) => void;
  /** What stands under a field, where something needs to be said. */
  help?: Partial<Record<keyof Person, string>>;
  /** How the first field takes the keyboard. */
  first: Pick<TextInputProps, 'autoFocus'> | { 'data-autofocus': true };
};

/** The four fields of a person who gets an account, to be set in two columns. */
export function PersonFields({ draft, troubles, onChange, help = {}, first }: Parts) {
  const field = (name: keyof Person) => ({
    ...helpBelow,
    description: help[name],
    value: draft[name],
    error: troubles[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange(name, event.currentTarget.value),
  });
  return (
    <>
      <TextInput {...field('name')} {...first} label="Nama lengkap" required />
      <TextInput
        {...field('loginName')}
        label="Nama pengguna"
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange('loginName', event.currentTarget.value.toLowerCase())}
      />
      <TextInput {...field('position')} label="Jabatan" />
      <TextInput {...field('employeeNumber')} label="NIP" />
    </>
  );
}
