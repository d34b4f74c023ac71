import type { FormId } from '#domain/forms';
import { listPeopleOnFile } from '../people-on-file.queries.ts';
import { acceptanceEffect } from './acceptance.ts';
import { assessmentEffect } from './assessment.ts';
import { conferenceEffect } from './conference.ts';
import { contractEffect } from './contract.ts';
import { dailyNoteEffect } from './daily-note.ts';
import type { Effect } from './effect.ts';
import { eicEffect } from './eic.ts';
import { evaluationEffect } from './evaluation.ts';
import { caseFileEffect, clientEffect } from './identity.ts';
import { letterEffect } from './letter.ts';
import { noteEffect } from './note.ts';
import { planningEffect } from './planning.ts';
import { resourceLinkEffect } from './resource-link.ts';
import { supervisionEffect } from './supervision.ts';
import { terminationEffect } from './termination.ts';

const keepsAnswersOnly: Effect = {};

/** What completing each form does beyond keeping its answers; a new form must say. */
export const effects = {
  eic: eicEffect,
  assessment: assessmentEffect,
  planning: planningEffect,
  intervention: keepsAnswersOnly,
  evaluation: evaluationEffect,
  resilience: keepsAnswersOnly,
  termination: terminationEffect,
  client: clientEffect,
  caseFile: caseFileEffect,
  acceptance: acceptanceEffect,
  measurement: keepsAnswersOnly,
  contact: keepsAnswersOnly,
  contract: contractEffect,
  consent: { people: listPeopleOnFile },
  note: noteEffect,
  dailyNote: dailyNoteEffect,
  referral: keepsAnswersOnly,
  followUp: keepsAnswersOnly,
  resourceLink: resourceLinkEffect,
  conference: conferenceEffect,
  consultation: keepsAnswersOnly,
  supervision: supervisionEffect,
  letter: letterEffect,
} satisfies Record<FormId, Effect>;
