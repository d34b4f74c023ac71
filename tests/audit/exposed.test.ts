import { describe, expect, it } from 'vitest';
import { describeExposedData, exposed } from '#domain/papers/breach-notice';
import { listDeclared } from '../faults/role-matrix/operations.ts';

/** What is read or handed out without saying anything of a person who is served. */
const ofNobody: Record<string, string> = {
  'users.list': 'those who work here',
  'monthReport.preview': 'counts',
  'monthReport.coverLetter': 'counts',
  'reportProfile.try': 'counts',
  'monthReport.changed': 'counts',
  'monthReport.exportWorkbook': 'counts',
  'monthReport.exportFile': 'counts',
  'centreKey.get': 'the fingerprint of a key',
  'centreKey.print': 'the fingerprint of a key',
  'home.get': 'counts',
  'home.glance': 'counts, and names of those who work here',
  'lesson.techniques': 'counts by programme and outcome',
  'duty.byWorker': 'counts by those who work here',
  'resource.gaps': 'counts',
  'resource.printGaps': 'counts',
  'standard.overview': 'counts by those who work here',
  'standard.missing': 'counts by form and field',
  'transfer.takings': 'counts, and names of centres and of those who work here',
  'import.rehearse': 'counts',
  'audit.verify': 'numbers of rows and digests',
  'rescue.report': 'what a rescue found, by tables and counts',
};

describe('what a notice says was exposed', () => {
  const declared = listDeclared();

  it('is known of every operation that reads, prints or exports; a new one is put in one of the lists, or fails', () => {
    const showing = declared.filter(({ meta }) => ['read', 'print', 'export'].includes(meta.audit));
    const unknown = showing.filter(({ path }) => describeExposedData([path]) === '' && !(path in ofNobody));
    expect(showing.length).toBeGreaterThan(80);
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  it('names no operation that is not there, and none in both lists', () => {
    const paths = new Set(declared.map(({ path }) => path));
    const listed = [...Object.keys(exposed), ...Object.keys(ofNobody)];
    expect(listed.filter((path) => !paths.has(path))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });
});
