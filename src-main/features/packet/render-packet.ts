import type { Packet } from '#domain/papers/packet';
import { houseFoot } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';
import { packetDocument } from './packet-document.ts';

/** Draws a packet; runs in the worker. */
export function renderPacket(packet: Packet): Promise<RenderedPdf> {
  return renderPdf(packetDocument(packet), houseFoot(packet.printedBy, packet.printedOn, 'RAHASIA'));
}
