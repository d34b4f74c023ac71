import { singleSystemChart } from '#domain/results/single-system-chart';
import type { TargetMeasures } from '#domain/results/target-measures';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import classes from './evaluation.module.css';

/** The values of a target before the intervention and during it, with what their figures mean. */
export function ValuesOfTarget({ measures }: { measures: TargetMeasures }) {
  return (
    <div className={classes.values}>
      <DrawingFigure drawing={singleSystemChart(measures, { width: 360, height: 130 })} scale={1.3} />
      <ul>
        {measures.says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
