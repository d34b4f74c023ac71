import { formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';

/** The counts alone, or with the list by name as a workbook or as CSV. */
type Wanted = 'workbook' | 'xlsx' | 'csv';

/** Makes one file for however many clicks, and keeps it where the person says. */
export function useMonthExport({ period, recipient }: { period: string; recipient: string }) {
  return useLeaving(async (wanted: Wanted, options) => {
    const { name, file, rows } =
      wanted === 'workbook'
        ? await client.monthReport.exportWorkbook({ period, recipient }, options)
        : await client.monthReport.exportWithNames({ period, recipient, as: wanted }, options);
    const kept = await saveDownload(name, file);
    if (kept === 'saved') tellDone(`${name} disimpan (${formatNumber(rows)} orang).`);
    return kept;
  });
}
