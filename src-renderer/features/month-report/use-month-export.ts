import { useState } from 'react';
import { formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';

/** As what a report leaves, and whether with names. */
export type Wanted = { as: 'xlsx' | 'pdf' | 'csv'; withNames: boolean };

/** What a locked file is opened with, told once: it is kept nowhere. */
export type ToldPassword = { name: string; password: string };

type Asked = { period: string; recipient?: string; profileId?: string; again?: string };

/** Makes one file for however many clicks, keeps it where the person says, and tells its password where it has one. */
export function useMonthExport() {
  const [told, setTold] = useState<ToldPassword>();
  const making = useLeaving(async ({ as, withNames, ...asked }: Asked & Wanted, options) => {
    const make = withNames ? client.monthReport.exportWithNames : client.monthReport.exportWorkbook;
    const { name, file, rows, password } = await make({ ...asked, as }, options);
    const kept = await saveDownload(name, file);
    if (kept !== 'saved') return kept;
    tellDone(`${name} disimpan (${formatNumber(rows)} orang).`);
    if (password !== null) setTold({ name, password });
    return kept;
  });
  return { making, told, forget: () => setTold(undefined) };
}
