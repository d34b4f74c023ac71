import type { StoryLog } from '../../story.ts';

export const disabilityLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Mencari cara berkomunikasi yang paling nyaman bagi {nama}. Dicoba beberapa cara dan disepakati yang dipakai semua petugas.',
      response: 'Mengoreksi {peksos} dua kali dan tertawa.',
      technique: 'induce',
      situational: 'redefinition',
      followUp: 'Menempel petunjuk komunikasi di ruang pengasuh',
    },
    {
      kind: 'client',
      summary:
        'Membahas daftar langkah pagi bersama {nama}: mana yang sudah sendiri, mana yang masih dibantu. Ia memilih satu langkah untuk pekan ini.',
      response: 'Memilih langkah yang paling sulit.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'institution',
      summary:
        'Bertemu instruktur {vokasional}. Langkah kerja dipecah menjadi bagian pendek dan diberi contoh yang dapat disentuh.',
      response: '{nama} menyelesaikan satu contoh dan menyimpannya untuk {kerabat}.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'family',
      summary:
        '{kerabat} berkunjung dan melihat {nama} bekerja. Dibicarakan tugas apa yang dapat dipercayakan di rumah.',
      response: '{nama} memperagakan caranya dan meminta {kerabat} tidak membantu.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
      followUp: 'Menyusun daftar tugas di rumah',
    },
    {
      kind: 'related-party',
      summary:
        'Mengajukan alat bantu ke Dinas Sosial; diukur sesuai kebutuhan {nama}. Perkiraan datang dua bulan.',
      act: {
        kinds: ['advocacy', 'inform'],
        addressed: 'Dinas Sosial (alat bantu)',
        asked: 'Alat bantu menurut ukuran {nama}, bukan ukuran yang tersedia.',
        outcome: 'Diukur oleh terapis; perkiraan dua bulan.',
      },
      response: 'Bertanya kapan alatnya datang dan siapa yang akan mengajarinya.',
      technique: 'induce',
      situational: 'stress-reduction',
      followUp: 'Menanyakan perkembangan permohonan alat bantu',
    },
    {
      kind: 'client',
      summary:
        'Latihan rute ke pasar. {peksos} berjalan sepuluh langkah di belakang. {nama} bertanya sendiri kepada pedagang.',
      response: 'Salah belok sekali, dapat kembali tanpa dibantu.',
      technique: 'direct-obedience',
      situational: 'behavior-setting',
    },
    {
      kind: 'case-discussion',
      summary:
        'Pembahasan dengan instruktur dan pengasuh: {nama} siap mencoba magang dua hari seminggu dengan pendamping.',
      response: 'Setuju, minta tempat yang tidak terlalu ramai.',
      technique: 'persuade',
      situational: 'redefinition',
    },
    {
      kind: 'home-visit',
      summary:
        'Kunjungan ke rumah di {kota}: pintu, kamar mandi, dan jalan menuju warung diperiksa bersama {kerabat}. Ketua RT akan mengenalkan {nama} kepada tetangga.',
      response: '{nama} menunjukkan kamarnya dan tempat ia ingin bekerja.',
      technique: 'induce',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      isPrivate: true,
      summary:
        '{nama} menyampaikan keinginannya untuk menikah dan pertanyaan yang tidak berani ia ajukan kepada keluarga.',
      response: 'Malu pada awalnya, lega karena tidak ditertawakan.',
      technique: 'induce',
      situational: 'climate-of-opinion',
    },
    {
      kind: 'institution',
      phase: 'late',
      summary:
        'Mengunjungi koperasi kecamatan bersama {nama}. Harga, mutu, dan jadwal setor disepakati dan ditulis.',
      response: 'Menandatangani kesepakatan setor pertamanya.',
      technique: 'persuade',
      situational: 'new-values',
      followUp: 'Mendampingi setoran pertama',
    },
  ],
  coercion: [
    {
      summary:
        '{nama} berlari ke arah jalan raya setelah kecewa. Pengasuh menahan bahunya dan membawanya kembali ke halaman.',
      reason:
        'Lalu lintas ramai dan panggilan tidak dihiraukan. Ditahan kurang dari satu menit sampai berada di tempat aman.',
      response: 'Marah sebentar, lalu meminta maaf dan mau berjalan berdua.',
    },
  ],
  dailyNotes: [
    '{nama} menyiapkan keperluannya sendiri tanpa diingatkan.',
    'Membantu mencuci piring bersama regu dapur.',
    'Kecewa karena latihan dibatalkan; memilih {suka} di teras.',
    'Pergi ke warung sendiri dan kembali dengan uang kembalian yang tepat.',
    'Mengerjakan {vokasional} sampai selesai walaupun waktu sudah habis.',
    'Tidak mau sarapan pada pagi hari, makan siang banyak.',
    'Mengajari teman sekamar melipat selimut.',
  ],
};
