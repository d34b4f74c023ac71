import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MonthPreview } from '#contract/month-report';
import { periodKindOf, periodKinds } from '#domain/months/period';
import { formatNumber } from '#domain/words/indonesian';
import classes from './month-report.module.css';
import { type Figure, FigureButton } from './sheet-table.tsx';

/** Said only where somebody moved out of the house, or into it, without coming or leaving. */
function movedOf({ L, P }: MonthPreview['moved']): string {
  const count = L + P;
  return count === 0 ? '' : ` ${count > 0 ? '+' : '−'} ${formatNumber(Math.abs(count))} pindah`;
}

type BalanceSentenceProps = {
  preview: MonthPreview;
  /** Shows who stands behind a figure. */
  onOpen: (figure: Figure) => void;
};

/** The balance with its sum spelled out; when it does not hold, each case that breaks it. */
export function BalanceSentence({ preview, onOpen }: BalanceSentenceProps) {
  const { title, total, moved, troubles, balanced } = preview;
  const called = periodKinds[periodKindOf(preview.period) ?? 'month'].label.toLowerCase();
  const opens = preview.sheets.some(({ codes }) => codes !== null);
  const sum = (flow: keyof typeof total, label: string) => {
    const count = total[flow].L + total[flow].P;
    if (!opens || count === 0) return formatNumber(count);
    const columns = [`${flow}.L`, `${flow}.P`];
    return <FigureButton figure={{ sheet: 'recap', row: null, columns, label, count }} onOpen={onOpen} />;
  };
  if (balanced) {
    return (
      <p className={classes.balance}>
        <strong>{title} seimbang:</strong> {sum('opening', `Pada awal ${called}`)} orang pada awal {called} +{' '}
        {sum('admitted', 'Masuk')} masuk{movedOf(moved)} − {sum('left', 'Keluar')} keluar ={' '}
        {sum('closing', `Pada akhir ${called}`)} orang pada akhir {called}.
      </p>
    );
  }
  return (
    <Alert role="alert" color="red.9" variant="outline" mb="md">
      <Text fw={600}>
        {title} belum seimbang, jadi belum dihitung dan belum dapat diekspor. Perbaiki{' '}
        {formatNumber(troubles.length)} hal ini:
      </Text>
      <ul className={classes.troubles}>
        {troubles.map(({ caseId, sentence }) => (
          <li key={`${caseId} ${sentence}`}>
            {sentence}{' '}
            {caseId !== '' && (
              <Anchor
                renderRoot={(props) => (
                  <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'identitas' }} {...props} />
                )}
              >
                Buka kasusnya
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
