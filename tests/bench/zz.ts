import { benchImport } from './bench-import.ts';

await benchImport();
process.exit(0);
