import type { Generated } from 'kysely';
import type { AttachableForm, MediaType } from '#domain/attachment';
import type { AtensiApproach } from '#domain/lists/atensi-services';
import type { AttachmentKind } from '#domain/lists/attachment-kinds';
import type { FactKind } from '#domain/months/case-fact';
import type { Role } from '#domain/roles';
import type { ErasureGround } from '#domain/safety/erasure';
import type { StageId } from '#domain/stage';
import type { AllegationTables } from './allegation-tables.ts';
import type { CaseloadTables } from './caseload-tables.ts';
import type { DutyTables } from './duty-tables.ts';
import type { FamilyTables } from './family-tables.ts';
import type { ForeignTables } from './foreign-tables.ts';
import type { FormTables } from './form-tables.ts';
import type { HandTables } from './hand-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { LessonTables } from './lesson-tables.ts';
import type { LetterTables } from './letter-tables.ts';
import type { MeetingTables } from './meeting-tables.ts';
import type { MergeTables } from './merge-tables.ts';
import type { PersonTables } from './person-tables.ts';
import type { RepairTables } from './repair-tables.ts';
import type { ReportTables } from './report-tables.ts';
import type { ResourceTables } from './resource-tables.ts';
import type { ShiftTables } from './shift-tables.ts';
import type { SignOffTables } from './sign-off-tables.ts';
import type { StandardTables } from './standard-tables.ts';
import type { SupervisionTables } from './supervision-tables.ts';
import type { WritingTables } from './writing-tables.ts';

/** Row shapes of migrations 0001 onwards, as Kysely sees them (camelCase, integers for booleans). */
export type Tables = AllegationTables &
  CaseloadTables &
  DutyTables &
  FamilyTables &
  ForeignTables &
  FormTables &
  HandTables &
  ImportTables &
  LessonTables &
  LetterTables &
  MeetingTables &
  MergeTables &
  PersonTables &
  RepairTables &
  ReportTables &
  ResourceTables &
  ShiftTables &
  WritingTables &
  SignOffTables &
  StandardTables &
  SupervisionTables & {
    setting: { key: string; value: string };
    user: {
      id: string;
      loginName: string;
      name: string;
      role: Role;
      position: string;
      employeeNumber: string;
      isActive: Generated<number>;
      addedAt: string;
      removedAt: string | null;
    };
    counter: { name: string; period: string; next: number };
    client: {
      id: string;
      registerNumber: string;
      fullName: string;
      alias: string;
      nameKey: string;
      nik: string | null;
      sex: 'L' | 'P' | null;
      birthDate: string | null;
      birthDateEstimated: number;
      birthYear: number | null;
      requestId: string;
      createdAt: string;
      createdBy: string;
      familyCardNumber: string | null;
      identityWords: Generated<string>;
      /** As whom they go on, where their file went into another. */
      mergedInto: Generated<string | null>;
    };
    caseFile: {
      id: string;
      clientId: string;
      number: string;
      category: string;
      referralSource: string | null;
      originCode: string | null;
      originName: string | null;
      admittedOn: string;
      leftOn: string | null;
      leaveReason: string | null;
      leaveSubReason: string | null;
      stage: StageId;
      stageSince: string;
      workerId: string | null;
      supervisorId: string | null;
      requestId: string;
      createdAt: string;
      createdBy: string;
      approach: AtensiApproach | null;
    };
    caseFact: {
      number: Generated<number>;
      caseId: string;
      kind: FactKind;
      since: string | null;
      value: string | null;
      reason: string | null;
      handover: string | null;
      toldClient: string | null;
      recordedAt: string;
      recordedBy: string | null;
    };
    acceptance: {
      caseId: string;
      acceptedOn: string;
      decreeNumber: string | null;
      decreeOn: string | null;
      recordedAt: string;
      recordedBy: string | null;
    };
    formRecord: {
      id: string;
      clientId: string;
      caseId: string | null;
      form: string;
      sequence: number;
      version: number;
      happenedOn: string | null;
      createdAt: string;
      createdBy: string;
    };
    formVersion: {
      recordId: string;
      version: number;
      declaration: number;
      answers: string;
      changed: string;
      reason: string | null;
      requestId: string;
      savedAt: string;
      savedBy: string;
      /** The earlier stay that it began from. */
      carriedFrom: string | null;
    };
    draft: {
      subject: string;
      form: string;
      caseId: string | null;
      ownerId: string | null;
      answers: string;
      revision: number;
      savedAt: string;
      savedBy: string;
      carriedFrom: string | null;
      /** By field, the words in which it was assumed, as JSON; '{}' where not said. */
      assumed: Generated<string>;
    };
    attachment: {
      id: string;
      clientId: string;
      caseId: string | null;
      form: AttachableForm;
      recordId: string | null;
      title: string;
      kind: AttachmentKind;
      mediaType: MediaType;
      bytes: number;
      sha256: string;
      file: string;
      key: Buffer;
      sealedSha256: string;
      requestId: string;
      addedAt: string;
      addedBy: string;
      removedAt: string | null;
      removedBy: string | null;
      removedReason: string | null;
    };
    preference: { userId: string; key: string; value: string };
    monthSnapshot: { month: string; revision: number; recap: string; exportedAt: string; exportedBy: string };
    erasure: {
      id: string;
      clientId: string;
      ground: ErasureGround;
      reason: string;
      groundOn: string;
      proposedAt: string;
      proposedBy: string;
      notBefore: string;
      recordPrintedAt: string | null;
    };
    erasedPerson: {
      clientId: string;
      erasedAt: string;
      cases: number;
      records: number;
      finishedAt: string | null;
    };
    erasedStay: {
      id: string;
      category: string;
      sex: 'L' | 'P' | null;
      admittedOn: string;
      leftOn: string;
      leaveReason: string | null;
      acceptedOn: string | null;
      facts: Generated<string>;
    };
    audit: {
      seq: Generated<number>;
      at: string;
      actorId: string;
      role: string;
      sessionId: string;
      operation: string;
      kind: string;
      outcome: string;
      caseId: string | null;
      clientId: string | null;
      detail: string;
      appVersion: string;
      pc: string | null;
      mac: string;
    };
  };
