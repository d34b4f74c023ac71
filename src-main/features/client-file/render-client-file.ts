import type { ClientFile } from '#domain/papers/client-file';
import { houseFoot } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';
import { clientFileDocument } from './client-file-document.ts';

/** Draws a client file; runs in the worker. */
export function renderClientFile(file: ClientFile): Promise<RenderedPdf> {
  return renderPdf(clientFileDocument(file), houseFoot(file.printedBy, file.printedOn, 'RAHASIA'));
}
