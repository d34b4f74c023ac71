import { TextInput } from '@mantine/core';
import { checkPattern, formatNumberPattern, withLetterCode } from '#domain/papers/number-pattern';
import { useSession } from '../../core/session.ts';
import { helpBelow } from '../../ui/help-below.ts';

type Parts = {
  label: string;
  pattern: string;
  onChange: (pattern: string) => void;
  trouble: string | undefined;
  /** For letters: the class that stands for {KODE}. */
  code?: string;
};

/** A number pattern, with the number it would give while it is typed. */
export function PatternInput({ label, pattern, onChange, trouble, code }: Parts) {
  const { today } = useSession();
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const tried = code === undefined ? pattern : withLetterCode(pattern, code);
  const example =
    checkPattern(tried).length > 0
      ? `Bagian yang dikenal: {YYYY}, {YY}, {MM}, {MR} (bulan Romawi), ${code === undefined ? '' : '{KODE}, '}dan {NNNN}.`
      : `Contoh: ${formatNumberPattern(tried, { year, month, sequence: 41 })}. Nomor yang sudah ada tidak berubah.`;
  return (
    <TextInput
      {...helpBelow}
      label={label}
      description={example}
      value={pattern}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={trouble}
    />
  );
}
