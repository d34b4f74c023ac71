import { expect, it } from 'vitest';
import { letterKindIds, letterKinds } from '#domain/letters/letter-kinds';
import { nestFacts, placeIds, placeOf, sampleFacts } from '#domain/letters/places';
import { fillTemplate } from '#platform/template';

/** What people type in sentences of their own, which end as sentences do. */
const typed = placeIds.filter((id) =>
  /^(asesmen|evaluasi|rencana|rujukan)\.|\.(keperluan|dasar|bawaan|keadaan|barang|rekomendasi|tempat|uraian|kondisi|capaian|keterangan|alasan_masuk)$|^kontrak\.(tujuan|metode)$/.test(
    id,
  ),
);

it.each(letterKindIds)('the words of %s take a sentence of somebody’s own, full stop and all', (kind) => {
  const facts = sampleFacts(Object.fromEntries(placeIds.map((id) => [id, placeOf(id)])));
  const said = typed.map((id) => [id, Array.isArray(facts[id]) ? facts[id] : 'Kalimat sendiri.']);
  const filled = fillTemplate(
    letterKinds[kind].template,
    nestFacts({ ...facts, ...Object.fromEntries(said) }),
  );
  const run = filled.match(/.*Kalimat sendiri\.[^\S\n]*\S.*/g) ?? [];
  expect(run.filter((line) => !/Kalimat sendiri\.\s*$/.test(line))).toEqual([]);
});
