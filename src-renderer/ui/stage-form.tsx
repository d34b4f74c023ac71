import { useMemo } from 'react';
import { defined } from '#domain/defined';
import type { Draft, Field, Trouble } from '#domain/fields/field';
import { isEmptyValue } from '#domain/fields/kinds';
import { printForm, type Questions } from '#domain/form';
import { saysNothing, sectionsOf } from '#domain/layout/sections';
import { type Assumed, AssumedContext, ProposeContext, useAnswers } from './fields/assumed.ts';
import {
  AnswersContext,
  ChangeContext,
  type Surroundings,
  SurroundingsContext,
  troublesAt,
  WarningsContext,
} from './fields/control.ts';
import { controls } from './fields/controls.ts';
import { FormSection } from './form-section.tsx';
import { PrintedForm } from './printed-form.tsx';
import classes from './stage-form.module.css';
import { useSteady } from './use-steady.ts';

/** What the controls of a form may look at besides its answers. */
type Beside = Partial<Omit<Surroundings, 'controls' | 'formKey' | 'today'>>;

const nothingBeside: Omit<Surroundings, 'controls' | 'formKey' | 'today'> = {
  completed: null,
  nextNumber: 1,
  caseId: undefined,
  findings: [],
  people: [],
  targets: [],
  measured: [],
  scales: new Map(),
  suggestions: {},
};

const nothingAssumed: Assumed = new Map();

/**
 * A declared form: labelled fields under their headings, short ones beside one another. It holds nothing itself: `onChange` is given all answers
 * with the change in them. `formKey` sets the fields of two forms on one page apart, and `focusField` finds them.
 */
export function StageForm(props: {
  form: Questions;
  formKey: string;
  today: string;
  answers: Draft;
  onChange: (answers: Draft, assumed: Assumed) => void;
  troubles?: readonly Trouble[];
  /** What is odd about the answers without refusing them. */
  warnings?: readonly Trouble[];
  /** Shows what was answered, to be read. */
  readOnly?: boolean;
  beside?: Beside;
  /** What of the answers nobody has given, and from where it is taken; read when the form is first drawn. */
  assumed?: Assumed;
  /** The same of an answer that follows from another form, as long as it does. */
  assumedNow?: Assumed;
  /** The fields of a quick entry; the others are drawn once they are asked for, answered or in trouble. */
  quick?: readonly string[];
  /** As wide as the page, short fields four in a row: for a form around a table. */
  isWide?: boolean;
}) {
  const {
    form,
    formKey,
    today,
    answers,
    onChange,
    troubles = [],
    warnings = [],
    readOnly = false,
    beside,
    quick,
    isWide = false,
  } = props;
  const surroundings = useSurroundings(formKey, today, beside);
  const { assumed, change, propose } = useAnswers(
    { form, today, answers, onChange },
    props.assumed ?? nothingAssumed,
  );
  const { assumedNow } = props;
  const shownAssumed = useMemo(
    () => (assumedNow === undefined ? assumed : new Map([...assumed, ...assumedNow])),
    [assumed, assumedNow],
  );
  // A field whose troubles did not change is not drawn anew.
  const steadyTroubles = useSteady(troubles);
  const steadyWarnings = useSteady(warnings);
  const isDrawn = ([name, field]: [string, Field]) =>
    quick === undefined ||
    quick.includes(name) ||
    field.required ||
    !isEmptyValue(field, answers[name]) ||
    troublesAt(troubles, name).length > 0;
  const drawn = sectionsOf(form, answers)
    .map((section) => ({ ...section, fields: section.fields.filter(isDrawn) }))
    .filter((section) => section.fields.length > 0);
  if (readOnly) return <PrintedForm fields={printForm(form, answers, { unmasked: true })} />;
  return (
    <SurroundingsContext value={surroundings}>
      <AnswersContext value={answers}>
        <WarningsContext value={steadyWarnings}>
          <ChangeContext value={change}>
            <ProposeContext value={propose}>
              <AssumedContext value={shownAssumed}>
                <div
                  className={
                    isWide ? classes.wideForm : quick === undefined ? classes.form : classes.quickForm
                  }
                >
                  {drawn.map((section, at) => (
                    <FormSection
                      key={section.heading}
                      section={section}
                      answers={answers}
                      troubles={steadyTroubles}
                      onChange={change}
                      {...(quick === undefined
                        ? { isFolded: at > 0 && saysNothing(section, answers, troubles) }
                        : { isQuick: true })}
                    />
                  ))}
                </div>
              </AssumedContext>
            </ProposeContext>
          </ChangeContext>
        </WarningsContext>
      </AnswersContext>
    </SurroundingsContext>
  );
}

const useSurroundings = (formKey: string, today: string, beside: Beside | undefined): Surroundings =>
  useMemo(
    () => ({ controls, formKey, today, ...nothingBeside, ...defined(beside ?? {}) }),
    [formKey, today, beside],
  );
