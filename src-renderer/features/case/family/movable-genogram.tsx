import { Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { FamilyPage } from '#contract/family';
import { callPerson, type FamilyPerson } from '#domain/family/family';
import { drawGenogram, type GenogramWords } from '#domain/family/genogram';
import { type Place, symbolSize } from '#domain/family/genogram-measures';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import classes from './family.module.css';

/** As wide as the button over a symbol, in pixels. */
const gripSize = symbolSize * 1.25 + 8;

type Moved = { id: string } & Place;
type Step = Readonly<Record<string, Place>>;

/** A drawing made for paper, as large as it is read on a screen. */
const scale = 1.25;

const steps: Step = {
  ArrowLeft: { x: -10, y: 0 },
  ArrowRight: { x: 10, y: 0 },
  ArrowUp: { x: 0, y: -10 },
  ArrowDown: { x: 0, y: 10 },
};

/** A genogram whose symbols are moved with the mouse or, once one has the focus, with the arrow keys; lines follow. */
export function MovableGenogram(props: {
  page: FamilyPage;
  words: GenogramWords;
  onMoved: (places: Moved[]) => void;
}) {
  const { page, words, onMoved } = props;
  const [moving, setMoving] = useState<Moved>();
  const grip = useRef<{ id: string; from: Place; at: Place }>(undefined);
  const stored = new Map(page.places.map(({ id, x, y }) => [id, { x, y }]));
  const places = new Map(stored);
  if (moving !== undefined) places.set(moving.id, { x: moving.x, y: moving.y });
  const { drawing, symbols } = drawGenogram(page.family, places, words);
  const finish = () => {
    grip.current = undefined;
    if (moving === undefined) return;
    onMoved([...places].map(([id, place]) => ({ id, ...place })));
  };
  const drag = (event: PointerEvent) => {
    const held = grip.current;
    if (held === undefined) return;
    const { id, from, at } = held;
    setMoving({ id, x: at.x + (event.clientX - from.x) / scale, y: at.y + (event.clientY - from.y) / scale });
  };
  const step = (id: string, event: KeyboardEvent) => {
    const by = steps[event.key];
    const at = places.get(id);
    if (by === undefined || at === undefined) return;
    event.preventDefault();
    setMoving({ id, x: at.x + by.x, y: at.y + by.y });
  };
  const mayMove = page.can.change.ok;
  return (
    <>
      <div className={classes.figure}>
        <div
          className={classes.canvas}
          style={{ width: drawing.width * scale, height: drawing.height * scale }}
        >
          <DrawingFigure drawing={drawing} scale={scale} />
          {mayMove &&
            symbols.map(({ id, place }) => (
              <button
                key={id}
                type="button"
                className={classes.grip}
                style={{ left: place.x * scale - gripSize / 2, top: place.y * scale - gripSize / 2 }}
                aria-label={`Pindahkan ${sayOf(page.family.people, id, words)}`}
                onKeyDown={(event) => step(id, event)}
                onKeyUp={(event) => steps[event.key] !== undefined && finish()}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  const at = places.get(id);
                  if (at) grip.current = { id, at, from: { x: event.clientX, y: event.clientY } };
                }}
                onPointerMove={drag}
                onPointerUp={finish}
              />
            ))}
        </div>
      </div>
      {mayMove && (
        <Text size="sm" c="dimmed">
          Seret lambang, atau pilih dengan Tab dan geser dengan tombol panah.
        </Text>
      )}
    </>
  );
}

function sayOf(people: readonly FamilyPerson[], id: string, { clientLabel }: GenogramWords): string {
  const person = people.find((one) => one.id === id);
  return person === undefined ? '' : callPerson(person, clientLabel.toLowerCase());
}
