import type { ClientFile } from '#domain/client-file';
import { houseFoot } from '#platform/pdf/house-style';
import { type RenderedPdf, renderPdf } from '#platform/pdf/render-pdf';
import { clientFileDocument } from './client-file-document.ts';

/** Draws a client file; runs in the worker. */
export function renderClientFile(file: ClientFile): Promise<RenderedPdf> {
  return renderPdf(clientFileDocument(file), houseFoot(file.printedBy, file.printedOn, 'RAHASIA'));
}
