import type { Role } from '#domain/roles';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import classes from '../guide.module.css';
import { caseParts, type DayPart } from './day-parts.tsx';
import { houseParts } from './house-parts.tsx';

const { start, home, find, written, register, write, stages, evaluate, shift, conference, paper } = caseParts;
const { secondReader, workers, prepare, month, standard, house, importing } = houseParts;
const { inspecting, auditing, allegation, wrong, wrongFile } = houseParts;

/** What each role does on its day, in the order of the day. */
const days: Readonly<Record<Role, readonly DayPart[]>> = {
  head: [
    start,
    home,
    find,
    written,
    secondReader,
    workers,
    stages,
    prepare,
    month,
    standard,
    house,
    importing,
    allegation,
    wrongFile,
    wrong,
  ],
  supervisor: [
    start,
    home,
    find,
    written,
    secondReader,
    workers,
    stages,
    write,
    evaluate,
    prepare,
    month,
    standard,
    allegation,
    wrongFile,
    wrong,
  ],
  socialWorker: [
    start,
    home,
    find,
    written,
    register,
    stages,
    write,
    evaluate,
    shift,
    conference,
    paper,
    allegation,
    wrongFile,
    wrong,
  ],
  caregiver: [start, shift, home, find, written, allegation, wrong],
  operator: [start, home, find, written, register, importing, month, paper, allegation, wrong],
  inspector: [start, inspecting, standard, month, wrong],
  auditor: [start, auditing, wrong],
};

/** The day of a role, read in ten minutes. */
export function DayOfRole({ role }: { role: Role }) {
  return days[role].map(({ title, body, pictures = [] }) => (
    <div key={title}>
      <h3>{title}</h3>
      {body}
      {pictures.length > 0 && (
        <div className={classes.pictures}>
          {pictures.map((picture) => (
            <DrawingFigure key={picture.description} drawing={picture} />
          ))}
        </div>
      )}
    </div>
  ));
}
