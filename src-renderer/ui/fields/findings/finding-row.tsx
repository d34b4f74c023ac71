import { ActionIcon, Button, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, memo, useId, useState } from 'react';
import { asText, type Draft, type Field, type Trouble } from '#domain/fields/field';
import { isUnwritten } from '#domain/fields/findings-kind';
import { printValue } from '#domain/fields/kinds';
import type { CaseFinding } from '#domain/results/findings-today';
import { RemoveIcon } from '../../icons.tsx';
import { troublesAt, useSurroundings } from '../control.ts';
import { FieldSlot } from '../field-slot.tsx';
import type { DraftFinding } from './finding-edits.ts';
import { findingSteps, kindField, toldFolded, withdrawnField } from './finding-fields.ts';
import classes from './findings.module.css';
import { SinceBefore } from './since-before.tsx';

type FindingRowProps = {
  row: DraftFinding;
  path: string;
  /** How it stood in the assessments before this one. */
  before: CaseFinding | undefined;
  /** It stands in a completed assessment: it is withdrawn with a reason, never deleted. */
  isKept: boolean;
  troubles: readonly Trouble[];
  onSay: (answers: Draft) => void;
  onNext: () => void;
  onRemove: (isBlank: boolean) => void;
};

/** The row at a place of the list: what the list is asked names it, so that only the row that is typed into is drawn anew. */
type PlacedProps = Omit<FindingRowProps, 'onSay' | 'onNext' | 'onRemove'> & {
  at: number;
  onSay: (at: number, answers: Draft) => void;
  onNext: (at: number) => void;
  onRemove: (at: number, isBlank: boolean) => void;
};

/** One finding: what it is and its words; behind "Rincian" how it was found, examined, judged and decided. */
export const FindingRow = memo(function FindingRow({ at, onSay, onNext, onRemove, ...shown }: PlacedProps) {
  const props: FindingRowProps = {
    ...shown,
    onSay: (answers) => onSay(at, answers),
    onNext: () => onNext(at),
    onRemove: (isBlank) => onRemove(at, isBlank),
  };
  const { row, path, before, troubles } = props;
  const { formKey } = useSurroundings();
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const isWithdrawn = row.withdrawnReason !== undefined;
  const slot = (name: string, field: Field) => (
    <FieldSlot
      key={name}
      field={field}
      name={name}
      path={`${path}.${name}`}
      value={row[name]}
      troubles={troubles}
      onChange={(changed, value) => onSay(at, { [changed]: value })}
    />
  );
  const isShown = isOpen || stepFields.some(([name]) => troublesAt(troubles, `${path}.${name}`).length > 0);
  return (
    <section
      className={classes.row}
      aria-label={`Temuan ${row.number}`}
      data-path={`${formKey}:${path}`}
      data-withdrawn={isWithdrawn || undefined}
    >
      <div className={classes.head}>
        <div className={classes.kind}>{slot('kind', kindField)}</div>
        <Statement {...props} />
        {!isWithdrawn && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={isShown}
            aria-controls={detailsId}
            onClick={() => setIsOpen(!isOpen)}
          >
            Rincian
          </Button>
        )}
        <Leaving {...props} />
      </div>
      {isWithdrawn ? (
        slot('withdrawnReason', withdrawnField)
      ) : (
        <>
          {row.isContinued === true && (
            <SinceBefore before={before} words={asText(row.statement)} slot={slot} />
          )}
          <div id={detailsId}>
            {isShown ? (
              <Steps slot={slot} />
            ) : (
              <Text size="xs" c="dimmed">
                {sayFolded(row)}
              </Text>
            )}
          </div>
        </>
      )}
    </section>
  );
});

const stepFields = Object.values(findingSteps).flatMap(({ fields }) => Object.entries<Field>(fields));

function Statement({ row, path, troubles, onSay, onNext, onRemove, isKept }: FindingRowProps) {
  const sentences = [path, `${path}.statement`].flatMap((at) =>
    troubles.filter((trouble) => trouble.path === at).map(({ sentence }) => sentence),
  );
  const { formKey } = useSurroundings();
  return (
    <div data-path={`${formKey}:${path}.statement`} className={classes.line}>
      <Textarea
        label={`Temuan ${row.number}`}
        classNames={{ input: classes.statement, label: classes.lineLabel }}
        rows={1}
        data-part={row.number}
        placeholder="Yang ditemukan, dalam satu kalimat"
        value={asText(row.statement)}
        error={sentences.join(' ') || undefined}
        onChange={(event) =>
          onSay({ statement: event.currentTarget.value.replaceAll(/\s*[\r\n]+\s*/g, ' ') })
        }
        onKeyDown={(event) => {
          if (actOn(event)) event.preventDefault();
        }}
      />
    </div>
  );

  function actOn(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'Enter') {
      if (!event.shiftKey && !isUnwritten(row)) onNext();
      return true;
    }
    if (event.key !== 'Backspace' || isKept || !isUnwritten(row)) return false;
    onRemove(true);
    return true;
  }
}

/** A finding of a completed assessment is withdrawn and may return; a new one is simply taken out. */
function Leaving({ row, isKept, onSay, onRemove }: FindingRowProps) {
  if (row.withdrawnReason !== undefined)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => onSay({ withdrawnReason: undefined })}>
        Kembalikan
      </Button>
    );
  if (isKept)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`Tarik temuan ${row.number}`}
        onClick={() => onSay({ withdrawnReason: '' })}
      >
        Tarik
      </Button>
    );
  return (
    <ActionIcon
      color="gray"
      aria-label={`Hapus temuan ${row.number}`}
      onClick={() => onRemove(isUnwritten(row))}
    >
      <RemoveIcon />
    </ActionIcon>
  );
}

const wideKinds = ['text', 'longText'];

function Steps({ slot }: { slot: (name: string, field: Field) => React.ReactNode }) {
  return Object.values(findingSteps).map(({ label, fields }) => (
    <fieldset key={label} className={classes.step}>
      <legend>{label}</legend>
      <div className={classes.fields}>
        {Object.entries<Field>(fields).map(([name, field]) => (
          <div key={name} className={wideKinds.includes(field.kind) ? classes.wide : undefined}>
            {slot(name, field)}
          </div>
        ))}
      </div>
    </fieldset>
  ));
}

/** "Keluarga · Pernyataan masalah · Bobot: besar · Ke rencana". */
function sayFolded(row: DraftFinding): string {
  const fields = new Map(stepFields);
  return toldFolded
    .flatMap((name) => {
      const field = fields.get(name);
      const printed = field === undefined ? undefined : printValue(field, row[name]);
      const words = printed === undefined || printed.shape === 'table' ? '' : printed.text;
      if (words === '') return [];
      return name === 'weight' || name === 'dueOn' ? `${field?.label}: ${words.toLowerCase()}` : words;
    })
    .join(' · ');
}
