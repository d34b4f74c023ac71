import type { StoryLog } from '../../story.ts';

export const homelessLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Menemani {nama} makan dan duduk di teras. Tidak banyak pertanyaan; diperkenalkan satu pengasuh yang tetap.',
      response: 'Menerima teh, tidak menatap. Menyebut namanya ketika diulang pelan.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'related-party',
      phase: 'early',
      summary:
        'Pemeriksaan di poli jiwa Puskesmas. Obat diberikan untuk satu bulan; efek samping yang perlu diperhatikan dijelaskan kepada pengasuh.',
      response: 'Mau diukur tekanan darah, menolak ditimbang.',
      technique: 'persuade',
      situational: 'stress-reduction',
      followUp: 'Kontrol ke poli jiwa',
    },
    {
      kind: 'client',
      summary:
        'Sambil {kegiatan}, {nama} menyebut {petunjuk} dan potongan cerita tentang sungai. Dicatat kata demi kata sebagai bahan penelusuran.',
      response: 'Berhenti bercerita ketika ditanya lebih jauh; melanjutkan pekerjaannya.',
      technique: 'induce',
      situational: 'refocusing',
      followUp: 'Memeriksa petunjuk dengan dinas sosial kabupaten yang cocok',
    },
    {
      kind: 'institution',
      summary:
        'Menghubungi dinas sosial kabupaten lain dan TKSK tentang {petunjuk} yang disebut {nama}. Foto dikirim melalui surat resmi.',
      response: '{nama} mengangguk ketika nama kecamatannya disebut.',
      technique: 'induce',
      situational: 'refocusing',
    },
    {
      kind: 'institution',
      summary:
        'Petugas Disdukcapil merekam sidik jari dan iris mata {nama} di panti. Hasil pencocokan menunggu.',
      act: {
        kinds: ['negotiation'],
        addressed: 'Disdukcapil',
        asked: 'Perekaman dilakukan di panti.',
        outcome: 'Petugas datang; hasil pencocokan menunggu.',
      },
      response: 'Tenang karena didampingi pengasuhnya.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
      followUp: 'Menanyakan hasil pencocokan',
    },
    {
      kind: 'case-discussion',
      summary:
        'Pembahasan dengan perawat dan pengasuh tentang obat, tidur, dan kegiatan {nama}. Jadwal pagi dipertahankan.',
      response: 'Ikut duduk sebentar dan meminta kopi.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'client',
      summary:
        'Menjelaskan kembali untuk apa obat diminum, dengan gambar tidur dan bangun. {nama} memilih jam minum obatnya.',
      response: 'Mengulang penjelasan dengan kata-katanya sendiri.',
      technique: 'persuade',
      situational: 'new-values',
    },
    {
      kind: 'client',
      isPrivate: true,
      summary:
        '{nama} menceritakan sebab ia meninggalkan rumah. Isi cerita belum dapat dipastikan dan hanya disimpan sebagai bahan penelusuran.',
      response: 'Bercerita runtut selama beberapa menit, lalu lelah.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'family',
      phase: 'late',
      summary:
        'Keluarga ditemukan melalui perangkat desa. {kerabat} mengenali foto dan berbicara dengan {nama} melalui panggilan video.',
      response: 'Lama memandang layar, lalu menyebut nama kecil {kerabat}.',
      technique: 'induce',
      situational: 'redefinition',
      followUp: 'Menyiapkan kunjungan {kerabat}',
    },
    {
      kind: 'home-visit',
      phase: 'late',
      summary:
        'Kunjungan ke rumah {kerabat} bersama kader dan perawat Puskesmas setempat: tempat tidur, pengawas minum obat, dan jadwal kontrol disepakati.',
      response: '{nama} ikut, duduk di ruang tamu, dan mau pulang ke panti lebih dahulu.',
      technique: 'persuade',
      situational: 'new-values',
    },
  ],
  coercion: [
    {
      summary:
        '{nama} gelisah dan membenturkan kepala. Dipegang oleh tiga petugas sementara perawat memberi obat menurut petunjuk dokter.',
      reason:
        'Membahayakan dirinya sendiri; upaya menenangkan dengan bicara dan ruang tenang selama dua puluh menit tidak berhasil. Dokter dihubungi lebih dahulu.',
      response: 'Tertidur setelah tiga puluh menit; luka gores di dahi dirawat.',
    },
    {
      summary:
        '{nama} dimandikan dan dicukur dengan bantuan dua pengasuh walaupun menolak, karena luka di kepala terinfeksi.',
      reason:
        'Perawat menilai luka harus dibersihkan hari ini. Bujukan selama dua hari belum berhasil; tindakan dilakukan oleh pengasuh yang ia kenal.',
      response: 'Menolak pada awalnya, tenang setelah air hangat, tidur nyenyak sesudahnya.',
    },
  ],
  dailyNotes: [
    '{nama} makan habis dan mencuci piringnya sendiri.',
    'Berbicara sendiri di bawah pohon selama satu jam; tenang setelah diajak {kegiatan}.',
    'Tidur dari pukul sembilan sampai subuh.',
    'Menolak obat malam, mau setelah dibujuk perawat.',
    'Mandi pagi tanpa diingatkan dan memakai baju pilihannya.',
    'Berjalan sampai gerbang dan kembali ketika dipanggil namanya.',
    'Menyebut {petunjuk} kepada teman wisma; dilaporkan kepada peksos.',
  ],
};
