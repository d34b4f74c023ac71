import type { ImplementerInternalWithMiddlewares as Implemented, Implementer } from '@orpc/server';
import { implement, ORPCError, ValidationError } from '@orpc/server';
import { v7 as uuidv7 } from 'uuid';
import type { WholeCentre } from '#contract/centre';
import { type Contract, contract } from '#contract/contract';
import type { Operation } from '#contract/operation';
import type { Trx } from '#database/connect';
import { type Actor, may } from '#domain/roles';
import type { Report } from '#platform/jobs/define-job';
import { OfficeRefused } from '#platform/office';
import { isDamage, logTrouble, vaultTroubleOf } from '#platform/trouble';
import { VaultError } from '#platform/vault-error';
import { keepFigures } from '#records/keep-figures';
import { AsksFirst } from '#records/months/watch-sent-months';
import type { AuditDetail } from '#vault/audit/audit';
import { turnTerms } from '#vault/audit/turn-terms';
import type { OpenVault } from '#vault/file/open-vault';
import { type Reading, ReadingEnded } from '#vault/file/readings';
import { withRoomToRead } from '#vault/file/reserve';
import type { Keeper } from '#vault/keeper';
import type { Session } from '#vault/session';
import { type AuditedCase, listNamedCases, writeRefusal, writeTrail } from './pipeline.queries.ts';
import type { HostContext } from './pipeline-context.ts';

/** What every handler behind the login is given. */
export type Work = {
  session: Session;
  vault: OpenVault;
  actor: Actor;
  centre: WholeCentre;
  /** This moment (UTC ISO) and this day at the centre. */
  now: string;
  today: string;
  newId(): string;
  /** Adds to the audit row of this operation: counts, hashes, recipients; never a name or free text. */
  note(detail: AuditDetail): void;
  /** Another case that this operation changes gets an audit row of its own, too. */
  alsoAbout(one: { caseId: string; clientId: string }): void;
};

/** A short operation works in the one transaction its audit row is written in. */
export type ShortWork = Work & { trx: Trx };

/** A long operation reads and writes in short transactions and draws outside them. */
export type LongWork = Work & {
  transact<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Reads at length in a thread of its own, as the vault is at this moment: nobody who saves waits for it. */
  readApart<Asked, Told>(
    reading: Reading<Asked, Told>,
    asked: NoInfer<Asked>,
    onProgress?: Report,
  ): Promise<Told>;
  /** Done once and last, in the transaction of the audit row: without that row it was not. */
  withTrail<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
};

type Root = Implementer<Contract, HostContext & Record<never, never>, HostContext>;
export const root: Root = implement(contract, { initialInputValidationIndex: -1 }).$context<HostContext>();

type Procedure = { '~orpc': { meta: Operation } };
const metaOf = (procedure: unknown): Operation => (procedure as Procedure)['~orpc'].meta;

/** Who is in at the seat, as any operation finds it; those behind the login ask once more, and have somebody. */
type MaybeLocked = { session: Session | undefined };
const mayBeLocked = (session: Session | undefined): MaybeLocked => ({ session });

/** session -> unlocked? -> may?; then input, transaction, handler, audit row, output; then errors in plain words. */
const guard = root.middleware(
  async ({ context: { keeper, seat, pc }, next, procedure, path, errors, signal }, input) => {
    const meta = metaOf(procedure);
    const operation = path.join('.');
    const session = await keeper.session(seat);
    const vault = session?.vault;
    try {
      if (pc !== undefined && !isForAnyPc(meta)) throw new OfficeRefused('hub-only');
      if (meta.may === 'anyone') return await next({ context: mayBeLocked(session) });
      if (session === undefined) throw errors.LOCKED();
      if (meta.may === 'nobody' || !may(session.actor.role, meta.may)) throw errors.FORBIDDEN();
      if (!meta.quiet) keeper.touch(seat);
      if (asksAgain(meta, input) && !keeper.isConfirmed(session)) throw errors.REAUTH();
      return await next({ context: mayBeLocked(session) });
    } catch (error) {
      if (session !== undefined && isRefusal(error)) await writeRefusal(session, path, keeper.now());
      if (
        error instanceof ORPCError &&
        error.cause instanceof ValidationError &&
        error.code === 'BAD_REQUEST'
      ) {
        const [first] = error.cause.issues;
        const fields = error.cause.issues.map((issue) => (issue.path ?? []).map(String).join('.'));
        throw errors.BAD_INPUT({ message: first?.message ?? '', data: { fields } });
      }
      if (error instanceof ReadingEnded) throw errors.LOCKED();
      if (error instanceof AsksFirst) {
        const message = error.questions.map(({ sentence }) => sentence).join(' ');
        throw errors.ASKS({ message, data: { troubles: error.questions } });
      }
      if (error instanceof OfficeRefused) {
        throw errors.OFFICE_REFUSED({ message: error.message, data: { code: error.trouble } });
      }
      if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') throw error;
      const isMet = meta.may !== 'anyone' && vault !== undefined && isDamage(error, vault.folder);
      if (isMet) await vault.damageCheck.report(error, operation);
      const trouble = isMet ? new VaultError('damage-met') : vaultTroubleOf(error, vault?.folder ?? '');
      if (trouble) throw errors.VAULT_REFUSED({ message: trouble.message, data: { code: trouble.code } });
      if (signal?.aborted && error === signal.reason) throw error; // cancelled, and nobody waits for an answer
      const reference = logTrouble(operation, error, keeper.now());
      throw errors.UNEXPECTED({ data: { reference } });
    }
  },
);

/** What is done to the vault as a whole, or to the PC that keeps it, is done there (hosts/SECURITY.md D32). */
const isForAnyPc = (meta: Operation) => (meta.may === 'anyone' ? meta.fromAnyPc === true : !meta.onHub);

const isRefusal = (error: unknown) =>
  error instanceof ORPCError && (error.code === 'FORBIDDEN' || error.code === 'NOT_YOURS');

/** Whether this call needs a pass phrase given in the last five minutes; its input is not validated yet. */
function asksAgain({ reauth }: Operation, input: unknown): boolean {
  const isSaving = (input as { purpose?: unknown } | null | undefined)?.purpose === 'save';
  return reauth === 'always' || (reauth === 'toSave' && isSaving);
}

function workOf(session: Session, keeper: Keeper) {
  const { vault, actor } = session;
  const detail: AuditDetail = {};
  const also: AuditedCase[] = [];
  const work: Work = {
    session,
    vault,
    actor,
    centre: vault.centre,
    now: keeper.now(),
    today: keeper.today(vault),
    newId: () => uuidv7(),
    note: (more) => void Object.assign(detail, more),
    alsoAbout: ({ caseId, clientId }) => void also.push({ id: caseId, clientId }),
  };
  return { work, detail, also };
}

/** The cases an operation is about, each checked against what the actor may see. */
async function checkCases(trx: Trx, meta: Operation, input: unknown, work: Work, errors: Refusals) {
  if (meta.about === undefined) return [];
  const named = input as { caseId?: string; caseIds?: string[] };
  const ids = meta.about === 'case' ? [named.caseId ?? ''] : [...new Set(named.caseIds)];
  const cases = await listNamedCases(trx, work.actor, ids, meta);
  if (cases.length !== ids.length) throw errors.NOT_FOUND();
  const isSeen = meta.audit === 'write' ? 'mayWork' : 'mayRead';
  if (!cases.every((caseFile) => caseFile[isSeen])) throw errors.NOT_YOURS();
  return cases;
}
type Refusals = { NOT_FOUND(): Error; NOT_YOURS(): Error };

/**
 * One transaction; a read finds room for its audit row on a full disk too. What depends on the day is brought up to date
 * before the first one of a day.
 */
async function transactor({ audit }: Operation, { vault, actor }: Session, keeper: Keeper) {
  const inOne = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => vault.db.transaction().execute(work);
  const withRoom = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
    withRoomToRead(vault, () => inOne(work));
  const today = keeper.today(vault);
  const turnDay = (trx: Trx) => turnTerms(trx, { actor, at: keeper.now(), today });
  await keepFigures(vault, { today, centre: vault.centre }, withRoom, turnDay);
  return audit === 'read' ? withRoom : inOne;
}

/** Of an allegation nobody learns by a screen that stirs; its readers find it when they look. */
function tellOthers(
  { seat }: Session,
  { changes }: Keeper,
  { audit }: Operation,
  [noun]: readonly string[],
  cases: readonly AuditedCase[],
): void {
  if (audit === 'write' && noun !== 'allegation')
    changes.note(
      seat,
      cases.map(({ id }) => id),
    );
}

const inTransaction = root
  .$context<HostContext & MaybeLocked>()
  .middleware(async ({ context: { keeper, session }, next, procedure, path, errors }, input) => {
    if (session === undefined) throw errors.LOCKED();
    const meta = metaOf(procedure);
    const transact = await transactor(meta, session, keeper);
    let touched: readonly AuditedCase[] = [];
    const answer = await transact(async (trx) => {
      const { work, detail, also } = workOf(session, keeper);
      const cases = await checkCases(trx, meta, input, work, errors);
      const result = await next({ context: { ...work, trx } });
      touched = [...cases, ...also];
      await writeTrail(trx, meta, path, work, detail, touched);
      return result;
    });
    tellOthers(session, keeper, meta, path, touched);
    return answer;
  });

const outsideTransaction = root
  .$context<HostContext & MaybeLocked>()
  .middleware(async ({ context: { keeper, session }, next, procedure, path, errors, signal }, input) => {
    if (session === undefined) throw errors.LOCKED();
    const meta = metaOf(procedure);
    const transact = await transactor(meta, session, keeper);
    const readApart: LongWork['readApart'] = (reading, asked, onProgress) =>
      session.vault.readings.read(reading, asked, { signal, onProgress });
    const { work, detail, also } = workOf(session, keeper);
    const cases = await transact((trx) => checkCases(trx, meta, input, work, errors));
    let hasTrail = false;
    const withTrail: LongWork['withTrail'] = (last) =>
      transact(async (trx) => {
        const done = await last(trx);
        await writeTrail(trx, meta, path, work, detail, [...cases, ...also]);
        hasTrail = true;
        return done;
      });
    const result = await next({ context: { ...work, transact, readApart, withTrail } });
    if (!hasTrail) await withTrail(async () => undefined);
    tellOthers(session, keeper, meta, path, [...cases, ...also]);
    return result;
  });

// Spelled out, because what the compiler infers for so many operations is too long for it to write down.
type Guarded<Given extends object> = Implemented<Contract, HostContext, HostContext & Given>;

/** Lets through to what only waits and reads by itself: no transaction is held meanwhile. */
const withoutTransaction = root
  .$context<HostContext & MaybeLocked>()
  .middleware(async ({ context: { session }, next, errors }) => {
    if (session === undefined) throw errors.LOCKED();
    return await next({ context: {} });
  });

/** Input is looked at after the guard, as everywhere: it is, where anything follows the guard. */
const afterGuard = root.middleware(({ next }) => next({ context: {} }));

/** For the few operations that work before login: there may be no vault. */
export const open: Guarded<MaybeLocked> = root.use(guard).use(afterGuard);
/** For operations that work in one transaction with their audit row. */
export const os: Guarded<ShortWork> = root.use(guard).use(inTransaction);
/** For long operations (`work: 'long'`): what they made leaves only after its audit row is written. */
export const long: Guarded<LongWork> = root.use(guard).use(outsideTransaction);
/** For operations behind the login that wait for others or ask nothing of the vault, and leave no audit row. */
export const watching: Guarded<MaybeLocked> = root.use(guard).use(withoutTransaction);
