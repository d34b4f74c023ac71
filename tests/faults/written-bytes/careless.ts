// Writes each text in clear and in every dress, to show that the search sees it.
import { writeFileSync } from 'node:fs';
import { dress } from './canaries.ts';

const [file = '', texts = '[]'] = process.argv.slice(2);
const all = (JSON.parse(texts) as string[]).flatMap((text) => Object.values(dress(text)));
writeFileSync(file, Buffer.concat(all.flatMap((bytes) => [bytes, Buffer.from('\n')])));
