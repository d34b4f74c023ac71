import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orpc } from '../core/client.ts';

/** How large the text is, how close the rows stand, and whether photos stand beside names; what each value changes is written in `titian.css`. */
export const readingChoices = {
  text: { label: 'Ukuran huruf', values: { usual: 'Biasa', large: 'Besar', larger: 'Lebih besar' } },
  density: { label: 'Jarak baris', values: { usual: 'Lapang', snug: 'Rapat' } },
  faces: {
    label: 'Foto di samping nama',
    says: 'Pilih inisial bila layar Anda terlihat orang lain. Foto tetap tampil di dalam berkas.',
    values: { usual: 'Tampil', initials: 'Inisial saja' },
  },
} as const;
export type ReadingKey = keyof typeof readingChoices;

/** One of them, as it is remembered for whoever is logged in. */
export function useReading(key: ReadingKey) {
  const queryClient = useQueryClient();
  const input = { key };
  const { data: remembered } = useQuery(orpc.preference.get.queryOptions({ input }));
  const { mutate: remember } = useMutation(orpc.preference.put.mutationOptions());
  const isKnown = typeof remembered === 'string' && Object.hasOwn(readingChoices[key].values, remembered);
  const choose = (value: string) => {
    queryClient.setQueryData(orpc.preference.get.queryKey({ input }), value);
    remember({ key, value });
  };
  return { value: isKnown ? remembered : 'usual', isRead: remembered !== undefined, choose };
}

/** Draws them for as long as somebody is logged in; for one place above every screen. */
export function useDrawnReading(): void {
  const { value: text } = useReading('text');
  const { value: density } = useReading('density');
  const { value: faces, isRead } = useReading('faces');
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.text = text;
    dataset.density = density;
    // No photo is shown before it is known that it may be.
    if (isRead) dataset.faces = faces;
    return () => {
      delete dataset.text;
      delete dataset.density;
      delete dataset.faces;
    };
  }, [text, density, faces, isRead]);
}
