import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { ResiliencePlan } from '#domain/papers/resilience';
import { houseDocument, textWidth } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the plan in large letters; runs in the worker. Nothing on it says that its owner lived in a centre. */
export function renderResilience(plan: ResiliencePlan): Promise<RenderedPdf> {
  return renderPdf(houseDocument(plan.paper, content(plan)));
}

const large = 14;

function content(plan: ResiliencePlan): Content[] {
  const width = textWidth(plan.paper);
  const made = plan.madeOn === undefined ? '' : `, ${formatCivilDate(plan.madeOn, 'long')}`;
  return [
    { text: 'Bila masalah yang sama datang lagi', fontSize: 22, bold: true },
    { text: `Rencana ${plan.name}${made}`, fontSize: large, margin: [0, 2, 0, 10] },
    ...plan.parts.map((part) => partOf(part, width)),
    {
      text: 'Simpan di tempat yang mudah ditemukan. Rencana ini milik saya dan boleh saya ubah.',
      fontSize: 11,
      margin: [0, 12, 0, 0],
    },
  ];
}

function partOf({ asks, lines }: ResiliencePlan['parts'][number], width: number): Content {
  const heading: Content = { text: asks, fontSize: 16, bold: true, margin: [0, 8, 0, 3] };
  const [only, ...more] = lines;
  if (only === undefined) return headed([heading], emptyLines(width));
  if (more.length === 0) return headed([heading], { text: only, fontSize: large });
  return headed([heading], { ul: lines.map((text) => ({ text, fontSize: large, margin: [0, 0, 0, 2] })) });
}

/** Two lines to write on. */
const emptyLines = (width: number): Content => ({
  canvas: [26, 52].map((y) => ({
    ...{ type: 'line' as const, x1: 0, x2: width, y1: y, y2: y },
    ...{ lineWidth: 0.6, lineColor: '#555555' },
  })),
  margin: [0, 0, 0, 6],
});
