import type { StoryLog } from '../../story.ts';

export const childInConflictLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Konseling perorangan: {nama} menceritakan awal mula bergabung dengan kelompoknya dan menggambar siapa saja yang masih ia percaya.',
      response: 'Menggambar lama di bagian {kerabat}, lalu berkata ingin minta maaf.',
      technique: 'persuade',
      situational: 'refocusing',
      followUp: 'Menyiapkan surat permintaan maaf',
    },
    {
      kind: 'family',
      summary:
        '{kerabat} datang membawa rapor lama. Dibicarakan jam pulang dan siapa yang ada di rumah pada malam hari.',
      response: '{nama} duduk di sebelah {kerabat} sepanjang pertemuan.',
      technique: 'induce',
      situational: 'redefinition',
      followUp: 'Menghubungi {kerabat} tentang jadwal kerja malam',
    },
    {
      kind: 'home-visit',
      summary:
        'Kunjungan rumah di {kota}: kamar kontrakan sempit, tetapi tetangga depan bersedia menjadi tempat menunggu sore hari.',
      response: '{nama} senang ketika diperlihatkan foto rumahnya.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'institution',
      phase: 'early',
      summary: 'Bertemu wali kelas. Sekolah menerima kembali dengan syarat hadir penuh bulan pertama.',
      act: {
        kinds: ['negotiation', 'advocacy'],
        addressed: 'Sekolah',
        asked: 'Agar {nama} diterima kembali tanpa pindah kelas.',
        outcome: 'Diterima kembali dengan syarat hadir penuh bulan pertama.',
      },
      response: '{nama} bertanya apakah teman sekelasnya tahu perkaranya.',
      technique: 'persuade',
      situational: 'behavior-setting',
      followUp: 'Mengantar hari pertama sekolah',
    },
    {
      kind: 'client',
      summary: 'Latihan menolak ajakan: {nama} memerankan diri sendiri ketika dihubungi teman lama.',
      response: 'Tertawa pada percobaan pertama, tegas pada percobaan ketiga.',
      technique: 'direct-obedience',
      situational: 'new-values',
    },
    {
      kind: 'case-discussion',
      summary:
        'Pembahasan bersama pengasuh: {nama} terlambat apel dua kali setelah menerima pesan dari kelompok lama.',
      response: 'Mengakui sendiri sebelum ditanya.',
      technique: 'direct-obedience',
      situational: 'behavior-setting',
    },
    {
      kind: 'related-party',
      summary:
        'Laporan perkembangan disampaikan kepada Pembimbing Kemasyarakatan; pelaksanaan berjalan sesuai penetapan.',
      response: '{nama} membaca sendiri laporannya dan menandatangani.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
    },
    {
      kind: 'related-party',
      strand: 1,
      phase: 'late',
      summary:
        'Pertemuan {nama} dengan keluarga korban di kantor kelurahan, didampingi petugas Bapas. Permintaan maaf disampaikan langsung.',
      response: 'Suaranya pelan, tetapi menatap ketika berbicara. Keluarga korban menyalaminya.',
      technique: 'induce',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      isPrivate: true,
      summary:
        '{nama} menceritakan bahwa orang yang dahulu menyuruhnya masih mencari tahu keberadaannya. Ia meminta hal ini tidak dibicarakan di asrama.',
      response: 'Gelisah, lega setelah mendengar bahwa Bapas akan diberi tahu.',
      technique: 'induce',
      situational: 'stress-reduction',
      followUp: 'Menyampaikan kepada Pembimbing Kemasyarakatan',
    },
    {
      kind: 'client',
      phase: 'late',
      summary:
        'Menyusun rencana pulang: jadwal harian di rumah, nomor yang dihubungi bila diganggu, dan kegiatan {keterampilan} di lingkungan.',
      response: '{nama} menulis sendiri jadwalnya dan meminta salinan untuk {kerabat}.',
      technique: 'persuade',
      situational: 'new-values',
    },
  ],
  coercion: [
    {
      summary:
        'Perkelahian di kamar: {nama} dan seorang anak lain dipisahkan. {nama} dipegang kedua lengannya oleh dua petugas dan dibawa ke ruang tenang selama lima belas menit.',
      reason:
        'Anak lain terancam dipukul dengan gagang sapu. Peringatan lisan tiga kali tidak diindahkan; tidak ada cara lain yang lebih ringan pada saat itu.',
      response: 'Menangis setelah reda, lalu bersedia bercerita kepada {peksos}.',
    },
  ],
  dailyNotes: [
    '{nama} bangun sebelum dibangunkan dan merapikan tempat tidur dua temannya.',
    'Sore ini {nama} diam, tidak mau makan malam, lalu minta menelepon {kerabat}.',
    '{nama} membantu memperbaiki sepeda panti sampai waktu mandi.',
    'Terjadi adu mulut di kamar mandi; {nama} menjauh ketika diminta.',
    'Mengerjakan tugas {pelajaran} di ruang belajar sampai pukul delapan malam.',
    'Terlambat apel malam sepuluh menit. Mengatakan sendiri alasannya.',
  ],
};
