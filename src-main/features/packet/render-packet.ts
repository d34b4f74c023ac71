import type { Packet } from '#domain/packet';
import { houseFoot } from '#platform/pdf/house-style';
import { type RenderedPdf, renderPdf } from '#platform/pdf/render-pdf';
import { packetDocument } from './packet-document.ts';

/** Draws a packet; runs in the worker. */
export function renderPacket(packet: Packet): Promise<RenderedPdf> {
  return renderPdf(packetDocument(packet), houseFoot(packet.printedBy, packet.printedOn, 'RAHASIA'));
}
