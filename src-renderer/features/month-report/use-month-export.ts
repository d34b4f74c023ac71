import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';

/** The counts alone, or with the list by name as a workbook or as CSV. */
type Wanted = 'workbook' | 'xlsx' | 'csv';

/** Makes one file for however many clicks, and keeps it where the person says. */
export function useMonthExport(parts: { month: string; recipient: string; onExported: () => void }) {
  const { month, recipient, onExported } = parts;
  const isUnderWay = useRef(false);
  const making = useMutation({
    mutationFn: async (wanted: Wanted) => {
      const { name, file, rows } =
        wanted === 'workbook'
          ? await client.monthReport.exportWorkbook({ month, recipient })
          : await client.monthReport.exportWithNames({ month, recipient, as: wanted });
      if ((await saveDownload(name, file)) === 'saved')
        tellDone(`${name} disimpan (${formatNumber(rows)} orang).`);
    },
    onSuccess: onExported,
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  return {
    make(wanted: Wanted) {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      making.mutate(wanted);
    },
    wanted: making.isPending ? making.variables : undefined,
    error: making.error,
  };
}
