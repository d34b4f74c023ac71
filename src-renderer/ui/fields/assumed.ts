import { createContext, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { assumedFrom } from '#domain/fields/assumed';
import { type Draft, isHollow } from '#domain/fields/field';
import type { Questions } from '#domain/form';
import { sameAs } from '#domain/same-as';
import { useSteady } from '../use-steady.ts';

/** The answers nobody has given yet, by field name, each with the words from where it is taken: "hari ini", "dari NIK". */
export type Assumed = ReadonlyMap<string, string>;

/** All of these answers are taken from one place. */
export const saysOf = (answers: Draft, says: string): Assumed =>
  new Map(Object.entries(assumedFrom(answers, says)));

export const AssumedContext = createContext<Assumed>(new Map());

/** Puts in an answer that is known from elsewhere, where there is none or only an assumed one. */
type Propose = (name: string, value: unknown, says: string) => void;
export const ProposeContext = createContext<Propose>(() => undefined);

type Held = {
  form: Questions;
  today: string;
  answers: Draft;
  onChange: (answers: Draft, assumed: Assumed) => void;
};

const put = (answers: Draft, name: string, value: unknown): Draft => {
  const { [name]: _before, ...others } = answers;
  return value === undefined ? others : { ...others, [name]: value };
};

/**
 * Changes one answer, and what follows from it as long as nobody has said otherwise. Two changes in one moment both stay:
 * each builds on the last, drawn or not.
 */
export function useAnswers(held: Held, given: Assumed) {
  const [marks, setMarks] = useState(given);
  const shown = useSteady([...marks].filter(([name]) => !isHollow(held.answers[name])));
  const assumed = useMemo(() => new Map(shown), [shown]);
  const latest = useRef({ ...held, marks });
  useLayoutEffect(() => {
    latest.current = { ...held, marks };
  });
  const keep = useCallback((answers: Draft, after: Assumed) => {
    const { onChange, marks: before } = latest.current;
    latest.current.answers = answers;
    latest.current.marks = after;
    if (after !== before) setMarks(after);
    onChange(answers, after);
  }, []);
  const change = useCallback(
    (name: string, value: unknown) => {
      const { answers, marks: before } = latest.current;
      const after = new Map(before);
      after.delete(name);
      const next = followOn(latest.current, name, put(answers, name, value), after);
      keep(next, sameAs([...before], [...after]) ? before : after);
    },
    [keep],
  );
  const propose = useCallback<Propose>(
    (name, value, says) => {
      const { answers, marks: before } = latest.current;
      if (!isHollow(answers[name]) && !before.has(name)) return;
      keep(put(answers, name, value), new Map(before).set(name, says));
    },
    [keep],
  );
  return { assumed, change, propose };
}

/** The answers with what follows from one of them; `marks` learns what is assumed. */
function followOn({ form, today }: Held, from: string, answers: Draft, marks: Map<string, string>): Draft {
  let next = answers;
  for (const [name, { follows }] of Object.entries(form.fields)) {
    if (follows?.field !== from || (!isHollow(next[name]) && !marks.has(name))) continue;
    const value = follows.as(next[from], { today });
    if (value === undefined && marks.get(name) !== follows.says) continue;
    next = put(next, name, value);
    if (value === undefined) marks.delete(name);
    else marks.set(name, follows.says);
  }
  return next;
}
