import type { Draft } from '#domain/fields/field';

/** Somebody as the vault keeps them: the number of the book, their worker, and the answers of their forms. */
type Kept = { number: string; worker: string; client: Draft; caseFile: Draft; termination?: Draft };

/** What the people of each shape are in the vault, as a person reads it in the file; by the names of the shapes and in the order of their own. */
export const stored: Readonly<Record<string, readonly Kept[]>> = {
  'SIKS anak terlantar': [
    {
      number: '',
      worker: '',
      client: {
        nik: '3201990203120003',
        fullName: 'Bayu Setiawan',
        sex: 'L',
        birthDate: '2012-03-02',
        education: 'smp',
        familyCardNumber: '3201990101200007',
        domicileAddress: 'Jl. Contoh 1',
        region: {
          code: '32.01.01.1007',
          name: 'Pakansari, Cibinong, Kabupaten Bogor, Jawa Barat',
        },
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2024-07-01',
        approach: 'residential',
        referralSource: 'family',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        nik: '3201996512110004',
        fullName: 'Laras Pertiwi',
        sex: 'P',
        birthDate: '2011-12-25',
        education: 'smp',
        familyCardNumber: '3201990101200015',
        domicileAddress: 'Jl. Contoh 2',
        region: {
          code: '32.01.01.1007',
          name: 'Pakansari, Cibinong, Kabupaten Bogor, Jawa Barat',
        },
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2024-07-01',
        approach: 'residential',
        referralSource: 'family',
      },
    },
  ],
  'SIKS lansia': [
    {
      number: '',
      worker: '',
      client: {
        nik: '3402994107450003',
        fullName: 'Mbah Sarinem Saja',
        sex: 'P',
        birthDate: '1945-07-01',
        domicileAddress: 'Dusun Contoh',
        region: {
          code: '34.02.15.2004',
          name: 'Panggungharjo, Sewon, Kabupaten Bantul, Daerah Istimewa Yogyakarta',
        },
        residence: 'household',
      },
      caseFile: {
        category: 'PMKS-08',
        admittedOn: '2025-01-15',
        caseReason: 'Catatan: sendiri',
        referralSource: 'village',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Mbah Waginah Kedua',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        ageEstimate: 79,
        ageEstimatedOn: '2025-01-15',
        domicileAddress: 'Dusun Contoh',
        region: {
          code: '34.02.15.2004',
          name: 'Panggungharjo, Sewon, Kabupaten Bantul, Daerah Istimewa Yogyakarta',
        },
        residence: 'household',
      },
      caseFile: {
        category: 'PMKS-08',
        admittedOn: '2025-01-15',
        referralSource: 'village',
      },
    },
  ],
  'SIKS disabilitas, headings with stray spaces': [
    {
      number: '',
      worker: '',
      client: {
        nik: '3471991204880002',
        fullName: 'Darto Percobaan',
        sex: 'L',
        ageEstimate: 38,
        ageEstimatedOn: '2023-05-02',
        region: {
          code: '34.71.13',
          name: 'Umbulharjo, Kota Yogyakarta, Daerah Istimewa Yogyakarta',
        },
        rt: '01',
        rw: '02',
        family: [
          {
            name: 'Pak Darto Tua',
            relation: 'guardian',
            isCaregiver: true,
          },
        ],
      },
      caseFile: {
        category: 'PMKS-09',
        disabilities: ['mental'],
        admittedOn: '2023-05-02',
        caseReason: 'Catatan: dipasung',
        referralSource: 'social-office',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Sumi Percobaan',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        ageEstimate: 41,
        ageEstimatedOn: '2023-05-02',
        region: {
          code: '34.71.13',
          name: 'Umbulharjo, Kota Yogyakarta, Daerah Istimewa Yogyakarta',
        },
        rt: '01',
        rw: '02',
      },
      caseFile: {
        category: 'PMKS-09',
        disabilities: ['sensory'],
        disabilitySubKinds: ['blind'],
        admittedOn: '2023-05-02',
        referralSource: 'social-office',
      },
    },
  ],
  'PA import, with serial numbers for dates': [
    {
      number: 'A-08',
      worker: '',
      client: {
        fullName: 'Dimas Prakoso',
        sex: 'L',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Depok',
        birthDate: '2006-10-10',
        education: 'smp',
        domicileAddress: 'Jl. B',
        family: [
          {
            name: 'Pak Koso',
            relation: 'father',
          },
        ],
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2019-02-04',
        referralSource: 'family',
      },
    },
    {
      number: 'A-07',
      worker: '',
      client: {
        nik: '3201994101100003',
        fullName: 'Siti Rahmania',
        sex: 'P',
        birthPlace: 'Bogor',
        birthDate: '2010-01-01',
        education: 'sd',
        domicileAddress: 'Jl. A',
        family: [
          {
            name: 'Bu Rahma',
            relation: 'mother',
            phone: '0811',
            isCaregiver: true,
          },
        ],
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2020-06-18',
        referralSource: 'family',
        referrer: 'Bu Ani',
      },
    },
    {
      number: 'A-09',
      worker: '',
      client: {
        fullName: 'Wulan Andini',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Depok',
        birthDate: '2004-01-14',
        education: 'slta',
        domicileAddress: 'Jl. C',
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2014-12-27',
        referralSource: 'family',
      },
      termination: {
        terminatedOn: '2020-09-26',
        reason: 'T12',
      },
    },
  ],
  'SAH export, under three titles, with "-" for nothing': [
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Nabila Khairina',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Bogor',
        birthDate: '2014-09-22',
        education: 'sd',
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2021-07-14',
        approach: 'residential',
        referralSource: 'community',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        nik: '3271990105160001',
        fullName: 'Rafi Hidayah',
        sex: 'L',
        birthPlace: 'Bogor',
        birthDate: '2016-05-01',
        education: 'sd',
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2022-07-14',
        approach: 'residential',
        referralSource: 'community',
      },
    },
  ],
  'UPTD PSAA, place and date in one cell': [
    {
      number: 'PSAA-13',
      worker: '',
      client: {
        fullName: 'Cut Abang Percobaan',
        sex: 'L',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Meulaboh',
        birthDate: '2009-08-17',
        religion: 'islam',
        education: 'sd',
        familyCardNumber: '1171990101200008',
        family: [
          {
            name: 'Pak Dua',
            relation: 'father',
          },
        ],
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2024-07-01',
        origin: {
          code: '11.05',
          name: 'Kabupaten Aceh Barat, Aceh',
        },
        referralSource: 'family',
      },
    },
    {
      number: 'PSAA-12',
      worker: '',
      client: {
        nik: '1171990901080002',
        fullName: 'Teuku Contoh',
        sex: 'L',
        birthPlace: 'Banda Aceh',
        birthDate: '2008-01-09',
        religion: 'islam',
        education: 'sd',
        familyCardNumber: '1171990101200007',
        phone: '0812',
        family: [
          {
            name: 'Pak Contoh',
            relation: 'father',
          },
          {
            name: 'Bu Contoh',
            relation: 'mother',
          },
        ],
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2024-07-01',
        origin: {
          code: '11.06',
          name: 'Kabupaten Aceh Besar, Aceh',
        },
        referralSource: 'family',
      },
    },
  ],
  'SEN register, with people who have left': [
    {
      number: '',
      worker: '',
      client: {
        nik: '3402991502080001',
        fullName: 'Aldi Mengaku',
        sex: 'L',
        ageEstimate: 18,
        ageEstimatedOn: '2024-08-12',
        religion: 'islam',
        education: 'smp',
        domicileAddress: 'Jl. C',
        region: {
          code: '34.02',
          name: 'Kabupaten Bantul, Daerah Istimewa Yogyakarta',
        },
      },
      caseFile: {
        category: 'PMKS-03',
        abhVerdictNumber: '12/Pid/2024',
        admittedOn: '2024-08-12',
        caseReason: 'Perkelahian',
        referralSource: 'justice',
        referrer: 'Polres Contoh',
      },
      termination: {
        terminatedOn: '2025-02-12',
        reason: 'T15',
        explanation: 'Menurut berkas lama: Bebas.',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Candra Percobaan',
        sex: 'L',
        nikAbsenceReason: 'unknown',
        ageEstimate: 16,
        ageEstimatedOn: '2025-09-04',
        religion: 'buddhist',
        education: 'slta',
        domicileAddress: 'Jl. E',
        region: {
          code: '34.04',
          name: 'Kabupaten Sleman, Daerah Istimewa Yogyakarta',
        },
      },
      caseFile: {
        category: 'PMKS-03',
        admittedOn: '2025-09-04',
        referralSource: 'justice',
        referrer: 'Dinsos',
      },
    },
  ],
  'LKSA Google Form, months before days': [
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Fitri Ramadhani Coba',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Bandung',
        birthDate: '2013-03-25',
        domicileAddress: 'Jl. F, Bandung',
        family: [
          {
            name: 'Bu Fitri',
            relation: 'guardian',
            isCaregiver: true,
          },
        ],
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2025-07-21',
        referralSource: 'family',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Gita Larasati Coba',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Cimahi',
        birthDate: '2012-12-04',
        domicileAddress: 'Jl. G',
        family: [
          {
            name: 'Pak Gita',
            relation: 'guardian',
            isCaregiver: true,
          },
        ],
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2025-08-03',
        caseReason: 'Catatan: anak ke-2',
        referralSource: 'family',
      },
    },
  ],
  'MOKA master': [
    {
      number: 'MK-001',
      worker: '',
      client: {
        nik: '3273995010900002',
        fullName: 'Hana Percobaan Satu',
        sex: 'P',
        birthPlace: 'Bandung',
        birthDate: '1990-10-10',
        religion: 'islam',
        region: {
          code: '32.73',
          name: 'Kota Bandung, Jawa Barat',
        },
      },
      caseFile: {
        category: 'PMKS-19',
        admittedOn: '2024-04-03',
        referralSource: 'women-child-protection',
      },
      termination: {
        terminatedOn: '2024-06-30',
        reason: 'T01',
        explanation: 'Menurut berkas lama: Rehsos Tuntas.',
      },
    },
    {
      number: 'MK-002',
      worker: '',
      client: {
        fullName: 'Intan Percobaan Dua',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        birthPlace: 'Garut',
        birthDate: '1999-02-01',
        religion: 'confucian',
        region: {
          code: '32.05',
          name: 'Kabupaten Garut, Jawa Barat',
        },
      },
      caseFile: {
        category: 'PMKS-19',
        disabilities: ['sensory'],
        disabilitySubKinds: ['deaf'],
        admittedOn: '2025-05-17',
        referralSource: 'women-child-protection',
      },
    },
  ],
  'laksamana terminasi, a web page called .xls': [
    {
      number: '',
      worker: '',
      client: {
        nik: '1471990101850003',
        fullName: 'Joko & Contoh',
        sex: 'L',
        birthUnknownReason: 'Tidak tertulis dalam berkas lama.',
        familyCardNumber: '1471990101100001',
      },
      caseFile: {
        category: 'PMKS-17',
        admittedOn: '2024-01-02',
        referralSource: 'social-office',
      },
      termination: {
        terminatedOn: '2024-08-30',
        reason: 'T01',
      },
    },
  ],
  'laksamana dampingan, by worker': [
    {
      number: '',
      worker: 'Sari Pendamping',
      client: {
        fullName: 'Dodi Dampingan',
        sex: 'L',
        nikAbsenceReason: 'unknown',
        birthUnknownReason: 'Tidak tertulis dalam berkas lama.',
      },
      caseFile: {
        category: 'PMKS-03',
        cluster: 'abh',
        admittedOn: '2024-05-02',
        referralSource: 'justice',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Eka Dampingan',
        sex: 'L',
        nikAbsenceReason: 'unknown',
        birthUnknownReason: 'Tidak tertulis dalam berkas lama.',
      },
      caseFile: {
        category: 'PMKS-09',
        cluster: 'disability',
        admittedOn: '2024-05-02',
        referralSource: 'health',
      },
    },
  ],
  'panti lansia': [
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Mbah Karti Percobaan',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        ageEstimate: 78,
        ageEstimatedOn: '2026-11-23',
        idCardAddress: 'Desa Contoh',
      },
      caseFile: {
        category: 'PMKS-08',
        admittedOn: '2020-02-10',
        caseReason: 'Catatan: ramah',
        origin: {
          code: '35.06',
          name: 'Kabupaten Kediri, Jawa Timur',
        },
        referralSource: 'social-office',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Mbah Lasmi Percobaan',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        birthDate: '1940-05-12',
        idCardAddress: 'Desa Contoh',
      },
      caseFile: {
        category: 'PMKS-08',
        admittedOn: '2018-02-10',
        origin: {
          code: '35.05',
          name: 'Kabupaten Blitar, Jawa Timur',
        },
        referralSource: 'social-office',
      },
      termination: {
        terminatedOn: '2023-05-05',
        reason: 'T10',
        explanation: 'Catatan: sakit',
        destination: 'died',
        handoverNumber: '470/12',
      },
    },
  ],
  'panti asuhan app, with a total row': [
    {
      number: '',
      worker: '',
      client: {
        nik: '3372991103130002',
        fullName: 'Kevin Percobaan',
        sex: 'L',
        ageEstimate: 13,
        ageEstimatedOn: '2026-10-03',
        education: 'smp',
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2026-10-03',
        origin: {
          code: '33.72',
          name: 'Kota Surakarta, Jawa Tengah',
        },
        referralSource: 'family',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        fullName: 'Lia Percobaan',
        sex: 'P',
        nikAbsenceReason: 'unknown',
        ageEstimate: 9,
        ageEstimatedOn: '2026-10-20',
        education: 'sd',
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2026-10-20',
        origin: {
          code: '33.13',
          name: 'Kabupaten Karanganyar, Jawa Tengah',
        },
        referralSource: 'family',
      },
    },
  ],
  'Dinsos Buleleng': [
    {
      number: '',
      worker: '',
      client: {
        nik: '5108996503550003',
        fullName: 'Ketut Percobaan',
        sex: 'P',
        birthDate: '1955-03-25',
      },
      caseFile: {
        category: 'PMKS-08',
        admittedOn: '2024-03-01',
        caseReason: 'Catatan: janda',
        referralSource: 'social-office',
      },
    },
    {
      number: '',
      worker: '',
      client: {
        nik: '5108991212100001',
        fullName: 'Made Percobaan',
        sex: 'L',
        birthDate: '2010-12-12',
      },
      caseFile: {
        category: 'PMKS-02',
        admittedOn: '2024-03-01',
        referralSource: 'social-office',
      },
    },
  ],
};
