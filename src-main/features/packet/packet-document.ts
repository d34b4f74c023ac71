import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Packet } from '#domain/papers/packet';
import { houseDocument } from '#platform/paper/house-style';
import { annex } from './annex.ts';
import { briefCase, summaryBeforeAnnex } from './brief/brief-case.ts';
import { frontPart } from './front.ts';

/**
 * Bahan Konferensi Kasus: one case, or the agenda and several, each beginning on a page of its own. `tighter`: by case number, how many
 * points of its two pages are left empty.
 */
export function packetDocument(packet: Packet, tighter: ReadonlyMap<string, number>): TDocumentDefinitions {
  const front = frontPart(packet);
  const isFirst = (index: number) => index === 0 && front.length === 0;
  const content = packet.cases.map((one, index): Content => {
    const stack =
      packet.size === 'brief'
        ? briefCase(one, packet, tighter.get(one.caseNumber) ?? 0)
        : [...summaryBeforeAnnex(one, packet), ...annex(one, packet)];
    return { stack, ...(isFirst(index) ? {} : { pageBreak: 'before' as const }) };
  });
  return {
    ...houseDocument(packet.paper, [...front, ...content]),
    info: { title: 'Bahan Konferensi Kasus' },
  };
}
