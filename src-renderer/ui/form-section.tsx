import { Button, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Draft, Field, Trouble } from '#domain/fields/field';
import { isEmptyValue } from '#domain/fields/kinds';
import type { Section } from '#domain/layout/sections';
import { spansOf } from '#domain/layout/spans';
import { troublesAt, useSurroundings } from './fields/control.ts';
import { FieldSlot } from './fields/field-slot.tsx';
import { focusField } from './fields/focus-field.ts';
import { AddIcon } from './icons.tsx';
import classes from './stage-form.module.css';

/** The fields under one heading: side by side as wide as what goes in them, or one line while they say nothing. */
export function FormSection(props: {
  section: Section;
  answers: Draft;
  troubles: readonly Trouble[];
  onChange: (name: string, value: unknown) => void;
  isFolded?: boolean;
  /** Of a quick entry: without its heading. */
  isQuick?: boolean;
}) {
  const { section, answers, troubles, onChange, isFolded = false, isQuick = false } = props;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const isClosed = ([name, field]: [string, Field]) =>
    field.folded === true &&
    !field.requiredWhen?.(answers) &&
    !opened.includes(name) &&
    isEmptyValue(field, answers[name]) &&
    troublesAt(troubles, name).length === 0;
  const drawn = section.fields.filter((asked) => !isClosed(asked));
  const spans = spansOf(drawn.map(([name, field]) => [field, answers[name]]));
  const fields = (
    <>
      {drawn.map(([name, field], at) => (
        <div key={name} className={classes.cell} data-span={spans[at]}>
          <FieldSlot
            field={field}
            name={name}
            path={name}
            value={answers[name]}
            onChange={onChange}
            troubles={troubles}
            required={field.required || field.requiredWhen?.(answers) || false}
          />
        </div>
      ))}
      <Closed
        fields={section.fields.filter(isClosed)}
        onOpen={(name) => setOpened((before) => [...before, name])}
      />
    </>
  );
  if (isQuick) return <section className={classes.section}>{fields}</section>;
  return (
    <FoldingSection section={section} isFolded={isFolded}>
      {fields}
    </FoldingSection>
  );
}

/** What few records have, a button each until somebody opens it. Once drawn it stays, also when it is emptied again. */
function Closed({ fields, onOpen }: { fields: [string, Field][]; onOpen: (name: string) => void }) {
  const { formKey } = useSurroundings();
  const open = (name: string) => {
    onOpen(name);
    requestAnimationFrame(() => focusField(formKey, name, 'nearest'));
  };
  if (fields.length === 0) return null;
  return (
    <div className={classes.closed}>
      {fields.map(([name, { label }]) => (
        <Button
          key={name}
          variant="subtle"
          size="compact-sm"
          leftSection={<AddIcon />}
          aria-expanded={false}
          data-path={`${formKey}:${name}`}
          onClick={() => open(name)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** Whether the heading names the one thing under it already: its own label is then for those who do not see it. */
const isOnly = ({ heading, fields: [first, ...others] }: Section) =>
  others.length === 0 && first !== undefined && (first[1].kind === 'matrix' || first[1].label === heading);

/** Once opened it stays so, also when everything in it is taken out again. */
function FoldingSection(props: { section: Section; isFolded: boolean; children: ReactNode }) {
  const { section, isFolded, children } = props;
  const { formKey } = useSurroundings();
  const [isOpen, setIsOpen] = useState(!isFolded);
  const wasAsked = useRef(false);
  const body = useRef<HTMLElement>(null);
  if (!isFolded && !isOpen) setIsOpen(true);
  useEffect(() => {
    if (isOpen && wasAsked.current)
      body.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus();
    wasAsked.current = false;
  }, [isOpen]);
  const heading = section.heading !== '' && (
    <Title order={2} size="h3">
      {section.heading}
      {isOnly(section) && section.fields[0]?.[1].required && (
        <span className={classes.required} aria-hidden>
          {' *'}
        </span>
      )}
    </Title>
  );
  if (isOpen)
    return (
      <section ref={body} className={classes.section} data-only={isOnly(section) || undefined}>
        {heading}
        {children}
      </section>
    );
  const open = () => {
    wasAsked.current = true;
    setIsOpen(true);
  };
  return (
    <section
      className={classes.foldedSection}
      data-folds={section.fields.map(([name]) => `${formKey}:${name}`).join(' ')}
    >
      {heading}
      <Text size="sm" c="dimmed">
        kosong
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={false}
        aria-label={`Isi ${section.heading}`}
        onClick={open}
      >
        Isi
      </Button>
    </section>
  );
}
