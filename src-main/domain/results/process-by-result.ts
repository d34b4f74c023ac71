import type { Rating } from '../lists/ratings.ts';

/**
 * Which of the two is better. The slides: "Bisa saja proses bagus tetapi hasil jelek atau sebaliknya, yang
 * paling baik adalah dua-duanya baik."
 */
export type ProcessResultVerdict = 'both-good' | 'both-fair' | 'both-poor' | 'process-ahead' | 'result-ahead';

/** One cell of the square "proses x hasil". */
type ProcessResultCell = { verdict: ProcessResultVerdict; sentence: string };

const cells: Readonly<Record<Rating, Readonly<Record<Rating, ProcessResultCell>>>> = {
  good: {
    good: {
      verdict: 'both-good',
      sentence: 'Proses dan hasil sama-sama baik: cara kerja ini layak dipertahankan.',
    },
    fair: {
      verdict: 'process-ahead',
      sentence: 'Proses baik, hasil baru cukup: pelayanan berjalan tepat, hasilnya masih perlu dikejar.',
    },
    poor: {
      verdict: 'process-ahead',
      sentence:
        'Proses baik tetapi hasil kurang: pelayanan berjalan sesuai rencana, jadi tinjau kembali asesmen, target, dan hambatan di luar pelayanan.',
    },
  },
  fair: {
    good: {
      verdict: 'result-ahead',
      sentence: 'Hasil baik, proses baru cukup: perbaiki proses agar hasil ini bertahan.',
    },
    fair: {
      verdict: 'both-fair',
      sentence: 'Proses dan hasil sama-sama cukup: keduanya masih dapat ditingkatkan.',
    },
    poor: {
      verdict: 'process-ahead',
      sentence: 'Proses cukup tetapi hasil kurang: perbaiki pelaksanaan, lalu tinjau kembali target.',
    },
  },
  poor: {
    good: {
      verdict: 'result-ahead',
      sentence:
        'Hasil baik meskipun proses kurang: hasil ini mungkin datang dari luar pelayanan, jadi cari sebabnya dan perbaiki proses.',
    },
    fair: {
      verdict: 'result-ahead',
      sentence:
        'Hasil cukup meskipun proses kurang: hasil ini belum dapat diandalkan sebelum proses diperbaiki.',
    },
    poor: {
      verdict: 'both-poor',
      sentence:
        'Proses dan hasil sama-sama kurang: bahas kembali asesmen dan rencana dalam supervisi atau konferensi kasus.',
    },
  },
};

/** What a rating of the process beside a rating of the result says. */
export function processByResult(process: Rating, result: Rating): ProcessResultCell {
  return cells[process][result];
}
