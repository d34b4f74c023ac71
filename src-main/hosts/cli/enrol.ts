import { resolve } from 'node:path';
import { type Enrolled, enrol as enrolCentre } from '../collect/enrol.ts';
import { prepareCollection } from '../collect/prepare-collection.queries.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { withCollection } from './with-collection.ts';

/** `titian enrol`: lets the files of a centre in, once its fingerprint was compared with the sheet it sent. */
export async function enrol(given: Given, terminal: Terminal): Promise<void> {
  const enrolled = await withCollection(textOf(given, 'database') ?? '', async (collection) => {
    await prepareCollection(collection.db);
    return await enrolCentre(collection, {
      file: resolve(textOf(given, 'file') ?? ''),
      fingerprint: textOf(given, 'fingerprint') ?? '',
      district: textOf(given, 'district'),
      continues: textOf(given, 'continues'),
    });
  });
  const { name, district, province, fingerprint, was } = enrolled;
  terminal.say(`${name}, ${district}, ${province}: ${says[was]} dengan sidik ${fingerprint}.`);
}

const says: Record<Enrolled['was'], string> = {
  new: 'didaftarkan',
  known: 'sudah terdaftar; nama dan daerahnya diperbarui,',
  continued: 'diteruskan; sidik lamanya tidak berlaku lagi, dan berkas berikutnya diterima',
};
