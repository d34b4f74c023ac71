import type { StoryLog } from '../../story.ts';

export const streetChildLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Menggambar peta bersama {nama}: tempat tidur, tempat makan, tempat {kerja}, dan tempat yang ia hindari. Peta dijadikan bahan menyusun rencana.',
      response: 'Menjelaskan setiap jalan dengan bangga; diam ketika sampai pada gambar rumah.',
      technique: 'induce',
      situational: 'refocusing',
    },
    {
      kind: 'family',
      phase: 'early',
      summary:
        'Bertemu {kerabat} untuk pertama kali di rumah kontrakan. Dijelaskan keadaan {nama} dan hak keluarga untuk menjenguk.',
      response: '{nama} menunggu di panti dan bertanya tiga kali apakah {kerabat} marah.',
      technique: 'persuade',
      situational: 'stress-reduction',
      followUp: 'Mengatur kunjungan {kerabat} ke panti',
    },
    {
      kind: 'institution',
      summary:
        'Bersama {nama} ke sanggar kegiatan belajar: melihat kelas, bertemu tutor, mencoba satu pelajaran.',
      response: 'Gelisah pada setengah jam pertama, lalu maju menghitung di papan tulis.',
      technique: 'persuade',
      situational: 'behavior-setting',
      followUp: 'Melengkapi surat pendaftaran',
    },
    {
      kind: 'client',
      summary:
        '{nama} keluar tanpa izin dan kembali sendiri pada malam hari. Dibicarakan apa yang dicari di luar dan bagaimana meminta izin.',
      response: 'Mengatakan rindu teman; setuju memakai kartu izin mulai besok.',
      technique: 'direct-obedience',
      situational: 'behavior-setting',
    },
    {
      kind: 'related-party',
      summary:
        'Berbicara dengan tim penjangkauan tentang keadaan di {tempat}: siapa yang biasa mengajak {nama} dan siapa yang menjaganya.',
      response: '{nama} menyebut satu pedagang yang sering memberinya makan dan ingin menemuinya.',
      technique: 'induce',
      situational: 'climate-of-opinion',
    },
    {
      kind: 'home-visit',
      summary:
        'Kunjungan ke kontrakan di {kota}. Penghasilan dan pengeluaran keluarga dihitung bersama; kekurangan terbesar pada sewa.',
      response: '{nama} tidur siang di rumah dengan nyenyak, sesuatu yang jarang terlihat di panti.',
      technique: 'persuade',
      situational: 'stress-reduction',
      followUp: 'Menyerahkan usulan bantuan ke kelurahan',
    },
    {
      kind: 'client',
      summary:
        'Menghitung tabungan dan menyusun tujuan tiga bulan. {nama} menempel gambar {cita} di lemarinya.',
      response: 'Menghitung dengan tepat dan meminta celengan yang tidak dapat dibuka sendiri.',
      technique: 'persuade',
      situational: 'new-values',
    },
    {
      kind: 'case-discussion',
      summary:
        'Rapat pengasuh dan tutor: {nama} lebih tenang bila diberi tugas memimpin. Disepakati menjadi penanggung jawab bola.',
      response: 'Menerima tugas dengan sungguh-sungguh.',
      technique: 'persuade',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      isPrivate: true,
      summary:
        '{nama} menceritakan bahwa sebagian uangnya dahulu diminta orang dewasa di {tempat}. Ia tidak ingin nama orang itu ditulis.',
      response: 'Berhenti beberapa kali; setuju hal ini dibicarakan dengan supervisor saja.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'family',
      phase: 'late',
      summary:
        'Pertemuan menjelang pulang: {kerabat} menyanggupi uang saku harian, {nama} menyanggupi bersekolah dan tidak {kerja}. Ditulis dan ditempel di rumah.',
      response: '{nama} meminta agar adiknya ikut menandatangani.',
      technique: 'persuade',
      situational: 'new-values',
    },
  ],
  dailyNotes: [
    '{nama} bermain bola sampai magrib, lalu memimpin merapikan bola.',
    'Tidak ada di kamar saat apel malam; kembali pukul sepuluh dan minta maaf.',
    'Makan dua piring. Membagi lauk kepada anak yang lebih kecil.',
    'Batuk berkurang. Obat diminum pagi dan malam.',
    'Menolak ikut belajar, duduk di bawah pohon; ikut setelah istirahat.',
    'Bernyanyi bersama di aula sampai pukul delapan malam.',
    'Teman lama memanggil dari luar pagar; {nama} keluar sebentar bersama pengasuh.',
  ],
};
