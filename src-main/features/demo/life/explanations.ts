import type { TerminationReason } from '#domain/lists/termination-reasons';
import type { LifeFacts } from './facts.ts';
import { tell } from './tell.ts';

/** What the worker writes under the reason for leaving. */
export function explanationOf(facts: LifeFacts, reason: TerminationReason): string {
  return tell(reason === 'T06' ? facts.story.turnedAway : explanations[reason], facts);
}

const explanations: Readonly<Record<Exclude<TerminationReason, 'T06'>, string>> = {
  T01: 'Tujuan dalam kontrak tercapai menurut evaluasi akhir, disepakati {nama} dan keluarga.',
  T02: 'Menurut beberapa evaluasi tidak ada kemajuan yang berarti; rencana lain dibicarakan dengan pihak perujuk.',
  T03: '{nama} meminta berhenti dan pulang ke {kota}. Akibatnya sudah dijelaskan.',
  T04: 'Pelayanan yang dibutuhkan {nama} tidak ada di panti.',
  T05: 'Pelayanan serupa sudah tersedia lebih dekat dengan tempat asalnya.',
  T07: '{nama} memerlukan perawatan tenaga kesehatan yang tidak dimiliki panti.',
  T08: '{nama} tidak bersedia lagi didampingi; pergantian peksos sudah ditawarkan.',
  T09: '{nama} tidak ada saat apel malam. Pencarian dilakukan bersama warga dan Polsek.',
  T10: '{nama} meninggal dunia karena sakit, didampingi petugas.',
  T11: 'Kemampuan lembaga terbatas; {nama} diberi rujukan.',
  T12: '{nama} kembali ke keluarga di {kota}, diterima oleh {kerabat}.',
  T13: '{nama} dirujuk ke lembaga lain sesuai hasil konferensi kasus.',
  T14: '{nama} sudah bekerja dan menyewa kamar sendiri.',
  T15: 'Masa layanan menurut putusan sudah berakhir.',
  T16: '{nama} pindah bersama keluarga ke luar daerah.',
};
