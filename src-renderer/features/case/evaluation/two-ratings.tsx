import type { Rating } from '#domain/lists/ratings';
import { ratings } from '#domain/lists/ratings';
import { processByResult } from '#domain/results/process-by-result';
import classes from './evaluation.module.css';

/** The process beside the result: which of the two stands higher, what that is called, and what it asks for. */
export function TwoRatings({ process, result }: { process: Rating; result: Rating }) {
  const { verdict, sentence } = processByResult(process, result);
  return (
    <div className={classes.ratings} data-verdict={verdict}>
      <svg width="44" height="54" viewBox="0 0 44 54" aria-hidden="true">
        <Bar x={4} letter="P" rating={process} />
        <Bar x={24} letter="H" rating={result} />
        <path d="M1 40.5h42" className={classes.ground} />
      </svg>
      <p>
        <strong>
          Proses: {ratings[process]}. Hasil: {ratings[result]}.
        </strong>
        <br />
        {sentence}
      </p>
    </div>
  );
}

const heights: Readonly<Record<Rating, number>> = { poor: 9, fair: 22, good: 36 };

function Bar({ x, letter, rating }: { x: number; letter: string; rating: Rating }) {
  const height = heights[rating];
  return (
    <>
      <rect x={x} y={40 - height} width="16" height={height} className={classes.bar} data-rating={rating} />
      <text x={x + 8} y={52} textAnchor="middle" className={classes.letter}>
        {letter}
      </text>
    </>
  );
}
