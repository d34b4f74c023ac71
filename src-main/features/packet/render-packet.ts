import type { Packet } from '#domain/papers/packet';
import { houseFoot } from '#platform/paper/house-style';
import { type RenderedPdf, renderParts, type Starts } from '#platform/paper/render-pdf';
import { partOf } from './brief/head.ts';
import { packetDocument } from './packet-document.ts';

/** So many pages a case has in the brief size. */
const mostPages = 2;

/** How often a case is drawn again that came out longer than it was measured, and by how many points tighter. */
const attempts = 6;
const tightening = 20;

/** Draws a packet; runs in the worker. */
export async function renderPacket(packet: Packet): Promise<RenderedPdf> {
  const foot = houseFoot(packet.printedBy, packet.printedOn, 'RAHASIA', (page, pages, starts) =>
    sayPage(packet, page, pages, starts),
  );
  const tighter = new Map<string, number>();
  for (let attempt = 1; ; attempt++) {
    const { starts, ...pdf } = await renderParts(packetDocument(packet, tighter), foot);
    const long = spansOf(packet, starts, pdf.pages).filter(({ from, to }) => to - from >= mostPages);
    if (packet.size === 'full' || long.length === 0 || attempt === attempts) return pdf;
    for (const { caseNumber } of long)
      tighter.set(caseNumber, (tighter.get(caseNumber) ?? 0) + tightening * attempt);
  }
}

/** The first and the last page of each case. */
function spansOf(packet: Packet, starts: Starts, pages: number) {
  const firsts = [...packet.cases.map((one) => starts.get(partOf(packet, one)) ?? 1), pages + 1];
  return packet.cases.map(({ caseNumber }, index) => ({
    caseNumber,
    from: firsts[index] ?? 1,
    to: (firsts[index + 1] ?? 1) - 1,
  }));
}

/** The page of its case, and where several cases are in one packet that of the packet, by which the contents find it. */
function sayPage(packet: Packet, page: number, pages: number, starts: Starts): string {
  if (packet.cases.length === 1) return `Halaman ${page} dari ${pages}`;
  const own = spansOf(packet, starts, pages).find(({ from, to }) => from <= page && page <= to);
  if (own === undefined) return `Lembar ${page} dari ${pages}`;
  const { caseNumber, from, to } = own;
  return `${caseNumber}: halaman ${page - from + 1} dari ${to - from + 1} · lembar ${page} dari ${pages}`;
}
