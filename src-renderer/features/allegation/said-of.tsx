import { NativeSelect, Textarea } from '@mantine/core';

/** One of the codes of a list, none chosen yet. */
export function CodeChoice<Code extends string>(props: {
  label: string;
  required: boolean;
  options: Readonly<Record<Code, string>>;
  value: Code | '';
  onChange: (code: Code | '') => void;
}) {
  const { label, required, options, value, onChange } = props;
  const offered = Object.entries<string>(options).map(([code, words]) => ({ value: code, label: words }));
  return (
    <NativeSelect
      label={label}
      required={required}
      data={[{ value: '', label: 'Pilih' }, ...offered]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Code | '')}
    />
  );
}

/** What is said of it, in as many words as it takes. */
export function Account(props: { label: string; value: string; onChange: (text: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <Textarea
      label={label}
      required
      autosize
      minRows={3}
      maxLength={20_000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
