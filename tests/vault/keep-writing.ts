// Writes the slot file of a vault again and again, saying each generation once it is on disk.
import { readSlotFile, writeSlots } from '#vault/keys/slot-file';

const folder = process.argv[2] ?? '';
let { slotFile } = await readSlotFile(folder);
for (;;) {
  slotFile = await writeSlots(folder, slotFile);
  process.stdout.write(`${slotFile.generation}\n`);
}
