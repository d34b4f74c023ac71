import type { Story } from '../story.ts';

export const childInConflict: Story = {
  id: 'child-in-conflict',
  category: 'PMKS-03',
  cluster: 'abh',
  weight: 4,
  sexes: ['L', 'L', 'L', 'P'],
  ages: [13, 17],
  referralSources: ['justice', 'police', 'social-office'],
  relative: ['ibu', 'ayah', 'nenek'],
  months: [4, 8],
  caseReason: [
    '{nama} diantar petugas Bapas setelah penetapan diversi karena ikut mengambil sepeda motor bersama dua temannya. Ia banyak menunduk, tetapi mau menjawab ketika diajak berjalan keliling halaman.',
    '{nama} datang bersama {kerabat} dan penyidik unit PPA. Perkaranya perkelahian antarpelajar; korban sudah memaafkan dan diversi disepakati.',
  ],
  problemByClient: [
    'Saya cuma ikut-ikutan. Kalau tidak ikut, saya tidak punya teman. Sekarang saya malu pulang ke {kota} karena semua orang sudah tahu.',
    'Di rumah saya selalu dibandingkan dengan kakak. Di jalan saya dianggap. Saya menyesal, tetapi takut kalau keluar dari sini mereka mencari saya.',
  ],
  needsAndMeans:
    '{nama} ingin kembali bersekolah dan tidak bertemu lagi dengan kelompok lamanya. Ia bersedia mengikuti jadwal asrama bila {kerabat} tetap datang.',
  requestForServices: [
    'Bapas meminta rehabilitasi sosial selama masa diversi, dengan laporan perkembangan setiap bulan.',
    'Keluarga meminta {nama} dibina di panti sampai keadaan di {kota} tenang.',
  ],
  serviceFormulation:
    'Rehabilitasi sosial dalam panti: konseling, sekolah, latihan kerja dasar, dan pertemuan keluarga dua minggu sekali.',
  problemStatement: [
    '{nama} terlibat pengambilan barang bersama kelompok sebaya dan berhenti bersekolah sejak empat bulan sebelum kejadian.',
    '{nama} terlibat perkelahian berkelompok; di rumah hampir tidak ada orang dewasa yang menemaninya pada sore dan malam hari.',
  ],
  personality: [
    'Pemalu terhadap orang dewasa, cepat akrab dengan sebaya. Mudah terbawa ajakan, tetapi merasa bersalah sesudahnya. Senang bekerja dengan tangan.',
    'Cepat marah bila merasa dipermalukan, reda bila diberi waktu. Jujur ketika ditanya satu lawan satu.',
  ],
  situation: [
    '{kerabat} bekerja dari pagi sampai malam. Rumah kontrakan satu kamar di {kota}; {nama} lebih sering berada di tempat nongkrong dekat terminal.',
    'Orang tua berpisah dua tahun lalu. {nama} tinggal berpindah antara {kerabat} dan rumah bibi, dan sekolahnya terputus saat pindah.',
  ],
  integrativeFormulation: [
    'Kebutuhan {nama} akan pengakuan bertemu dengan kelompok yang memberikannya dengan syarat ikut melanggar. Pengawasan keluarga longgar karena keadaan ekonomi, bukan karena tidak peduli. Kekuatan utamanya keinginan kembali bersekolah dan ikatan dengan {kerabat}.',
    'Perkelahian adalah cara {nama} mempertahankan harga diri ketika rumah tidak lagi memberi tempat. Bila ia memiliki kegiatan yang diakui dan satu orang dewasa yang tetap, risikonya turun.',
  ],
  selfPotentials: 'Terampil memperbaiki sepeda, kuat secara fisik, dan mau mengakui kesalahan.',
  resourcePotentials:
    '{kerabat} masih mau datang; sekolah asal bersedia menerima kembali pada semester berikutnya; bengkel binaan Dinas Sosial.',
  hinderingFactors: 'Kelompok lama masih mengirim pesan; tetangga memberi cap buruk.',
  decision:
    'Rehabilitasi sosial selama masa diversi dengan fokus pada sekolah, pertemanan, dan pengasuhan keluarga.',
  focus: 'Kembali bersekolah dan memutus ikatan dengan kelompok yang melanggar.',
  rootCause:
    'Kebutuhan diakui yang tidak terpenuhi di rumah dan sekolah, sementara pengawasan keluarga longgar.',
  problemSolvingGoal: '{nama} kembali ke {kota}, bersekolah, dan mampu menolak ajakan melanggar.',
  contractPurpose:
    'Menjalani masa diversi dengan kembali bersekolah dan memperbaiki hubungan dengan keluarga.',
  clientTasks:
    'Mengikuti jadwal asrama dan sekolah, hadir dalam konseling setiap minggu, tidak menghubungi kelompok lama.',
  workerTasks:
    'Mendampingi setiap minggu, menghubungi sekolah dan keluarga, melaporkan perkembangan kepada Bapas.',
  goals: [
    {
      statement: '{nama} kembali menjalani pendidikan',
      level: 'Bersekolah teratur sampai akhir semester',
      targets: [
        {
          statement: 'Hadir di sekolah pada hari sekolah',
          indicator: 'hari hadir dalam seminggu',
          baseline: 0,
          targetValue: 5,
          unit: 'hari/minggu',
          months: 3,
          tasks: [
            {
              what: 'Mengurus pendaftaran kembali',
              how: 'Bertemu kepala sekolah membawa surat penetapan',
              why: 'Agar tercatat sebagai siswa lagi',
              when: 'Minggu pertama',
              where: 'Sekolah asal',
              executor: '{peksos}',
              service: 'social-care',
              programme: 'opportunity',
            },
            {
              what: 'Belajar sore terpimpin',
              how: 'Didampingi pengasuh satu jam',
              why: 'Mengejar pelajaran yang tertinggal',
              when: 'Senin sampai Kamis',
              where: 'Ruang belajar',
              executor: 'Pengasuh',
              service: 'social-care',
              programme: 'capability',
            },
          ],
        },
        {
          statement: 'Menyelesaikan tugas pelajaran yang tertinggal',
          indicator: 'tugas selesai',
          baseline: 2,
          targetValue: 12,
          unit: 'tugas',
          months: 4,
          tasks: [
            {
              what: 'Menyusun daftar tugas bersama guru',
              how: 'Dibagi per minggu',
              why: 'Agar tampak dapat dikerjakan',
              when: 'Setiap Jumat',
              where: 'Sekolah',
              executor: 'Guru dan {nama}',
              service: 'social-care',
              programme: 'capability',
            },
          ],
        },
      ],
    },
    {
      statement: '{nama} mampu menolak ajakan melanggar',
      level: 'Memiliki teman dan kegiatan yang mendukung',
      targets: [
        {
          statement: 'Mengenali dan menolak ajakan berisiko',
          indicator: 'latihan menolak yang berhasil',
          baseline: 0,
          targetValue: 8,
          unit: 'latihan',
          months: 3,
          tasks: [
            {
              what: 'Latihan bermain peran',
              how: 'Kelompok empat anak',
              why: 'Mencoba kalimat menolak sebelum keadaan nyata',
              when: 'Rabu sore',
              where: 'Aula',
              executor: '{peksos}',
              service: 'psychosocial-therapy',
              programme: 'change',
            },
          ],
        },
        {
          statement: 'Mengurangi pelanggaran tata tertib asrama',
          indicator: 'pelanggaran dalam sebulan',
          baseline: 9,
          targetValue: 1,
          unit: 'kali/bulan',
          months: 4,
          tasks: [
            {
              what: 'Buku janji harian',
              how: 'Ditulis pagi, dibaca malam bersama pengasuh',
              why: 'Melatih menilai diri',
              when: 'Setiap hari',
              where: 'Asrama',
              executor: '{nama} dan pengasuh',
              service: 'psychosocial-therapy',
              programme: 'motivation',
            },
          ],
        },
      ],
    },
    {
      statement: 'Keluarga siap menerima kembali',
      level: 'Ada pengawasan yang disepakati di rumah',
      targets: [
        {
          statement: 'Pertemuan keluarga berlangsung teratur',
          indicator: 'pertemuan dalam sebulan',
          baseline: 0,
          targetValue: 2,
          unit: 'kali/bulan',
          months: 5,
          tasks: [
            {
              what: 'Konferensi keluarga',
              how: 'Menyepakati jam pulang dan siapa yang menemani',
              why: 'Pengawasan menjadi jelas',
              when: 'Dua minggu sekali',
              where: 'Panti dan rumah',
              executor: '{peksos} dan {kerabat}',
              service: 'family-support',
              programme: 'resources',
            },
          ],
        },
      ],
    },
  ],
  notes: [
    {
      kind: 'client',
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
      summary: 'Bertemu wali kelas. Sekolah menerima kembali dengan syarat hadir penuh bulan pertama.',
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
        'Laporan perkembangan disampaikan kepada Pembimbing Kemasyarakatan; masa diversi berjalan sesuai penetapan.',
      response: '{nama} membaca sendiri laporannya dan menandatangani.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
    },
  ],
  dailyNotes: [
    '{nama} bangun sebelum dibangunkan dan merapikan tempat tidur dua temannya.',
    'Sore ini {nama} diam, tidak mau makan malam, lalu minta menelepon {kerabat}.',
    '{nama} membantu memperbaiki sepeda panti sampai waktu mandi.',
    'Terjadi adu mulut di kamar mandi; {nama} menjauh ketika diminta.',
  ],
  successes: [
    'Hadir di sekolah tanpa dijemput dan berani menyapa guru yang dahulu ia hindari.',
    'Dua kali menolak ajakan keluar malam dan melapor sendiri.',
  ],
  failures: [
    'Tugas matematika belum tersentuh.',
    'Pertemuan keluarga batal dua kali karena {kerabat} bekerja lembur.',
  ],
  obstacles: [
    'Pesan dari kelompok lama masih masuk melalui teman.',
    'Jadwal kerja {kerabat} berubah-ubah.',
    'Semester berjalan sudah setengah jalan ketika ia masuk kembali.',
  ],
  lessons: [
    'Target sekolah lebih cepat tercapai bila pengasuh dan guru memakai satu buku penghubung.',
    'Pertemuan keluarga lebih mungkin terjadi bila dilakukan di tempat kerja {kerabat}.',
  ],
  unplanned: ['Menjadi ketua regu piket kamar.', 'Memenangi lomba memperbaiki sepeda tingkat kecamatan.'],
  endings: [
    ['T12', 5],
    ['T15', 4],
    ['T01', 3],
    ['T09', 1],
  ],
};
