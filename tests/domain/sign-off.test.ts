import { describe, expect, it } from 'vitest';
import { signedForms } from '#domain/forms';
import {
  printSignOff,
  type SignOffAct,
  saySignOff,
  signOffOf,
  whyNotApprove,
  whyNotReturn,
  whyNotSubmit,
} from '#domain/safety/sign-off';
import { declaredForm } from '../support/declared-form.ts';

const act = (version: number, code: SignOffAct['act'], more: Partial<SignOffAct> = {}): SignOffAct => ({
  version,
  act: code,
  by: code === 'submitted' ? 'Sri' : 'Dewi',
  at: '2026-11-23T02:00:00.000Z',
  remark: code === 'returned' ? 'Akar masalah belum tampak.' : '',
  isAlone: false,
  ...more,
});
const say = (instant: string) => instant.slice(0, 10);
const told = (version: number, acts: SignOffAct[], isAlone = false) =>
  saySignOff(signOffOf(version, acts), isAlone, say);

describe('what a second reader approves', () => {
  it('is assessment, plan, final evaluation and termination', () => {
    expect(signedForms.map((id) => declaredForm(id).signOff?.label)).toEqual([
      'Asesmen',
      'Rencana',
      'Evaluasi akhir',
      'Terminasi',
    ]);
    const { when } = declaredForm('evaluation').signOff ?? {};
    expect([when?.({ kind: 'final' }), when?.({ kind: 'periodic' })]).toEqual([true, false]);
  });

  it('holds for the version that it names, and a later one is not approved', () => {
    const acts = [act(1, 'submitted'), act(1, 'approved')];
    expect(signOffOf(1, acts).state).toBe('approved');
    expect(signOffOf(2, acts)).toEqual({ state: 'changed', approval: acts[1] });
    const again = [...acts, act(2, 'submitted')];
    expect(signOffOf(2, again)).toEqual({ state: 'waiting', last: again[2], approval: acts[1] });
    expect(printSignOff(signOffOf(2, again), say)).toBe(
      'Belum disetujui (versi 1 disetujui oleh Dewi pada 2026-11-23)',
    );
  });

  it('is withdrawn by a return of the same version, and by nothing else', () => {
    const acts = [act(1, 'approved'), act(2, 'returned')];
    expect(signOffOf(2, acts).approval).toEqual(acts[0]);
    expect(signOffOf(1, [act(1, 'approved'), act(1, 'returned')])).toEqual({
      state: 'returned',
      last: act(1, 'returned'),
    });
  });

  it('is told in every state', () => {
    expect(told(1, [])).toBe('Belum diajukan kepada pembaca kedua.');
    expect(told(1, [act(1, 'submitted')])).toBe(
      'Menunggu pembaca kedua sejak 2026-11-23, diajukan oleh Sri.',
    );
    expect(told(1, [act(1, 'returned')])).toBe(
      'Dikembalikan oleh Dewi pada 2026-11-23. Alasan: Akar masalah belum tampak.',
    );
    expect(told(1, [act(1, 'approved')])).toBe('Disetujui oleh Dewi pada 2026-11-23.');
    expect(told(2, [act(1, 'approved')])).toBe('Berubah sejak disetujui, dan belum diajukan kembali.');
    expect(printSignOff(signOffOf(1, []), say)).toBe('Belum disetujui');
  });

  it('waits for nobody where nobody else is there, and says who approved his own', () => {
    expect(told(1, [act(1, 'submitted')], true)).toBe(
      'Tidak ada pembaca kedua di lembaga ini; dapat disahkan sendiri oleh penulisnya.',
    );
    const acts = [act(1, 'approved', { isAlone: true, by: 'Ratna' })];
    const alone = 'Tidak ada pembaca kedua di lembaga ini; disahkan sendiri oleh Ratna pada 2026-11-23';
    expect(told(1, acts, true)).toBe(`${alone}.`);
    expect(printSignOff(signOffOf(1, acts), say)).toBe(alone);
  });

  it('is refused for the own version, and a second time', () => {
    const waiting = signOffOf(1, [act(1, 'submitted')]);
    const approved = signOffOf(1, [act(1, 'approved')]);
    const returned = signOffOf(1, [act(1, 'returned')]);
    const other = { isOwn: false, isAlone: false };
    expect(whyNotApprove(waiting, other)).toBeUndefined();
    expect(whyNotApprove(waiting, { isOwn: true, isAlone: false })).toContain('orang lain');
    expect(whyNotApprove(waiting, { isOwn: true, isAlone: true })).toBeUndefined();
    expect(whyNotApprove(approved, other)).toContain('sudah disetujui');
    expect(whyNotReturn(waiting, { isOwn: true })).toContain('betulkan');
    expect(whyNotReturn(returned, other)).toContain('sudah dikembalikan');
    expect([whyNotSubmit(waiting), whyNotSubmit(approved), whyNotSubmit(returned)]).toEqual([
      'Sudah diajukan, dan menunggu pembaca kedua.',
      'Versi ini sudah disetujui.',
      undefined,
    ]);
  });
});
