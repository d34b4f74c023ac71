import type { Session as ShownSession } from '#contract/vault';
import { zoneOffsets } from '#domain/instant';
import { roles } from '#domain/roles';
import { describeClockJump } from '#domain/safety/clock-jump';
import { describeSlotTrouble, olderSlotsSentence } from '#domain/safety/slot-trouble';
import { shiftAt } from '#domain/shift';
import { formatNumber } from '#domain/words/indonesian';
import { deriveSubkey } from '#vault/file/envelope';
import type { Damage } from '#vault/file/open-vault';
import type { Keeper } from '#vault/keeper';
import type { Session } from '#vault/session';

/** What the frame of every screen shows: who is in, what they may, whose centre this is. */
export function describeSession(session: Session, keeper: Keeper): ShownSession {
  const { actor, vault, seat } = session;
  const others = keeper.sessions().filter((one) => one.actor.id === actor.id && one.seat !== seat);
  const { centre, kind } = vault;
  return {
    userId: actor.id,
    name: actor.name,
    loginName: actor.loginName,
    role: actor.role,
    roleLabel: roles[actor.role].label,
    may: [...roles[actor.role].may],
    centreName: centre.name,
    clientLabel: centre.clientLabel,
    own: centre.own,
    vaultKind: kind,
    idleMinutes: centre.idleMinutes,
    today: keeper.today(vault),
    turn: shiftAt(keeper.now(), zoneOffsets[centre.zone]),
    offsetMinutes: zoneOffsets[centre.zone],
    warnings: warningsOf(session),
    holdKey: holdKeyOf(session),
    alsoIn: [...new Set(others.map((one) => one.actor.pc ?? hubLabel))],
  };
}

/** Of this person in this vault: what their windows seal with opens at their next login, and at nobody else's. */
function holdKeyOf({ vault: { dataKey }, actor }: Session): string {
  return Buffer.from(deriveSubkey(dataKey, Buffer.from(actor.id), 'titian held text v1')).toString('base64');
}

/** What the PC that keeps the vault is called. */
const hubLabel = 'PC induk';

function warningsOf({ vault: { damage, centre }, clockJump, slotWarnings }: Session): string[] {
  return [
    ...(damage === undefined ? [] : [describeDamage(damage)]),
    ...(clockJump === undefined ? [] : [describeClockJump(clockJump, zoneOffsets[centre.zone])]),
    ...new Set(slotWarnings?.troubles.map(describeSlotTrouble)),
    ...(slotWarnings?.isOlder ? [olderSlotsSentence] : []),
  ];
}

const describeDamage = ({ pages, lostPages }: Damage) =>
  `Sebagian berkas brankas tidak terbaca${
    pages === undefined || lostPages === undefined
      ? ''
      : `: ${formatNumber(lostPages)} dari ${formatNumber(pages)} halaman`
  }. Yang terbaca tetap dapat dipakai, tetapi jangan menunda: minta Kepala Panti mengunci Titian (Ctrl+L) dan memilih Selamatkan data di halaman masuk. Jangan menghapus apa pun.`;
