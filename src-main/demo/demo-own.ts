import { Own } from '#domain/own/own';

/** What the centre of the demo asks and lists beside what the program brings. */
export const demoOwn: Own = Own.parse({
  fields: [
    {
      form: 'note',
      name: 'own-1',
      label: 'Suasana hati',
      kind: 'choice',
      entries: [
        { code: 'own-1/1', label: 'Gembira' },
        { code: 'own-1/2', label: 'Tenang' },
        { code: 'own-1/3', label: 'Gelisah' },
        { code: 'own-1/4', label: 'Sedih' },
      ],
    },
    {
      form: 'assessment',
      name: 'own-1',
      label: 'Bahasa sehari-hari',
      help: 'Bahasa yang paling mudah dipahami dalam percakapan.',
      kind: 'text',
    },
  ],
  lists: {
    contactKinds: [{ code: 'client/1', label: 'Kegiatan kelompok' }],
    places: [
      { code: '/1', label: 'Aula panti' },
      { code: '/2', label: 'Ruang konseling' },
    ],
  },
});
