/** What a social worker does towards a resource system, after the tasks that the slides name. */
export const resourceActs = {
  inform: 'Memberi informasi tentang sumber, hak, dan prosedur',
  practical: 'Membantu mengatasi kesulitan praktis memanfaatkan sumber',
  negotiation: 'Negosiasi',
  advocacy: 'Advokasi',
  mediation: 'Mediasi (penengah)',
  consultation: 'Konsultasi kepada sistem sumber',
  problem: 'Menjelaskan masalah akibat prosedur sistem',
  coordination: 'Mengaitkan beberapa sumber secara terkoordinasi',
  linking: 'Mengaitkan orang satu sama lain',
  newSystem: 'Membentuk sistem sumber yang baru',
  teaching: 'Melatih yang bertindak sebagai sumber',
  monitoring: 'Memantau penggunaan sumber',
  policy: 'Menyampaikan masalah kepada penyusun kebijakan',
} as const;
