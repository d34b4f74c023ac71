import type { ComponentType, ReactNode } from 'react';
import type { Opened } from '#contract/form-records';
import type { Draft, Trouble } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import type { PlanFacts } from '#domain/stages/plan-warnings';
import type { ActLabel } from '#domain/words/not-yet';
import type { Surroundings } from '../../ui/fields/control.ts';

/** What a form is about; `recordId` is absent for a new or only record. */
export type RecordSubject = { formId: FormId; caseId: string; recordId?: string };

/** User, form, case and record in one word: what was typed belongs to all four. */
export const subjectKeyOf = (userId: string, { formId, caseId, recordId }: RecordSubject): string =>
  [userId, formId, caseId, recordId ?? 'new'].join('/');

/** What the operations of a form are given to name a record. */
export const inputOf = ({ caseId, recordId }: RecordSubject) =>
  recordId === undefined ? { caseId } : { caseId, recordId };

/** What stands over a form is told of it: its answers so far, and what is odd about them. */
export type OverProps = { formKey: string; answers: Draft; warnings: readonly Trouble[] };

/** A question before completing. `answers` are questions of the core that a yes answers as well, word for word. */
type Confirmation = { title: string; text: ReactNode; confirm: string; answers?: string[] };

export type RecordEditorProps = RecordSubject & {
  /** What the button that completes says: "Selesaikan tahap", "Simpan catatan". */
  completeLabel: ActLabel;
  /** Answers a new record begins with; they are no draft until something is typed. They look assumed until then. */
  initial?: Draft;
  /** By name, in which words one of them is assumed, where it is neither of today nor of the file. */
  initialSays?: Readonly<Record<string, string>>;
  /** What was chosen on the way to a new record, and is assumed by nobody. */
  chosen?: Draft;
  /** The reason a correction begins with, where something decided asks for it. */
  reason?: string;
  /** What the form is filled in beside: the plan's targets, the tasks to pick. */
  beside?: Partial<Pick<Surroundings, 'targets' | 'suggestions'>>;
  /** What is odd about the answers besides their days; said while somebody writes, never refused. */
  warns?: (answers: Draft, facts: PlanFacts) => Trouble[];
  /** Stands over the form while it is written. */
  over?: ComponentType<OverProps>;
  /** The answers with what the form shows as proposed taken as said: they are what is completed. */
  settles?: (answers: Draft) => Draft;
  /** Asked before completing, where completing changes more than the form. */
  confirmation?: (answers: Draft) => Confirmation | undefined;
  /** Where one goes on once it is done, among the buttons under what is read. */
  after?: ReactNode;
  /** Told after completing; without it the completed record is shown in place. */
  onDone?: (recordId: string) => void;
  /** Told when the draft was thrown away and nothing is left to show. */
  onClose?: () => void;
  /** Opens a completed record to be corrected at once. */
  startsWriting?: boolean;
  /** Red, where completing cannot be undone. */
  isFinal?: boolean;
  /** Without headings at the side, for short forms. */
  isShort?: boolean;
  /** As wide as the page: short fields four in a row, for a form around a table. */
  isWide?: boolean;
  /** The field that a new record gives the keyboard to; the first one otherwise. */
  beginsAt?: string;
  /** The fields a new record begins with; the others are a click away. */
  quick?: readonly string[];
};

/** The same once the record is opened. */
export type OpenedRecordProps = RecordEditorProps & {
  /** As `subjectKeyOf` says it. */
  subjectKey: string;
  opened: Opened;
  onReopen: () => void;
};
