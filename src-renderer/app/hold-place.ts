/** So long after the last answer something may still be drawn, in ms. */
const drawnWithinMs = 150;

/** Whoever scrolls by themselves in this moment is let; whoever presses or chooses something asks for what comes of it. */
const ownScrolls = ['wheel', 'touchmove'] as const;
const ownChoices = ['keydown', 'pointerdown', 'click'] as const;

/** What somebody looks at, and how far it stands from the top of the window. */
type Looked = { find(): Element | null; top: number };

/**
 * While some work draws parts of the screen anew, what is looked at stays where it is: rows that come to stand above it are
 * scrolled away above. The browser does so itself on a page that is scrolled, but neither at its beginning nor for lists
 * that place their rows one by one. What somebody asks for meanwhile stands where it comes to stand.
 */
export async function holdPlace(work: () => Promise<void>): Promise<void> {
  const over = new AbortController();
  let looked = lookAt();
  let isMoving = false;
  const look = () => {
    looked = lookAt();
  };
  const asked = askedFor();
  const end = () => {
    drawing.disconnect();
    over.abort();
  };
  const keep = () => {
    if (askedFor() !== asked) return end();
    if (isMoving) return;
    for (const { find, top } of looked) {
      const element = find();
      if (element !== null) bringTo(element, top);
    }
    if (looked.some(({ find }) => find() === null)) look();
  };
  const letMove = () => {
    if (isMoving) return;
    isMoving = true;
    requestAnimationFrame(() => {
      isMoving = false;
      look();
    });
  };
  const capture = { capture: true, passive: true, signal: over.signal };
  for (const way of ownScrolls) window.addEventListener(way, letMove, capture);
  for (const way of ownChoices) window.addEventListener(way, (event) => isTyping(event) || end(), capture);
  window.addEventListener('scroll', look, capture);
  const drawing = new MutationObserver(keep);
  drawing.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve, drawnWithinMs));
  } finally {
    end();
  }
}

/** Where somebody is, and what they ask a grid for. */
const askedFor = () =>
  `${location.href} ${document.querySelector<HTMLElement>('[data-question]')?.dataset.question}`;

/** What stands in the middle, and what has the keyboard where it is in sight: that one counts where both are scrolled by one. */
function lookAt(): Looked[] {
  const focused = document.activeElement;
  const kept = focused !== null && isSeenWhole(focused) ? [focused] : [];
  return [...inTheMiddle(), ...kept].map((element) => {
    // A list that draws what is in sight alone gives the element to another row.
    const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
    const find = () => (row === undefined ? whereItWas(element) : lineOf(row));
    return { find, top: (find() ?? element).getBoundingClientRect().top };
  });
}

const whereItWas = (element: Element) => (element.isConnected ? element : null);
const lineOf = (row: string) => document.querySelector(`[data-row="${CSS.escape(row)}"]`);

/** Small enough to be one thing, and neither above nor below what is seen of the page. */
function isSeenWhole(element: Element): boolean {
  const { top, bottom, left, width } = element.getBoundingClientRect();
  if (bottom - top > window.innerHeight / 3 || width === 0) return false;
  return [top + 1, bottom - 1].every((y) => {
    const there = document.elementFromPoint(left + width / 2, y);
    return there !== null && (element.contains(there) || there.contains(element));
  });
}

function inTheMiddle(): Element[] {
  const page = (document.getElementById('isi') ?? document.body).getBoundingClientRect();
  const x = page.left + page.width / 2;
  for (let y = page.top + page.height / 2; y < page.bottom; y += 8) {
    const there = document.elementFromPoint(x, y);
    if (there !== null && there.getBoundingClientRect().height < window.innerHeight / 3) return [there];
  }
  return [];
}

/** Scrolls what an element stands in, the innermost first, until it stands where it stood. */
function bringTo(element: Element, top: number): void {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const away = element.getBoundingClientRect().top - top;
    if (Math.abs(away) < 1) return;
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY))
      around.scrollTop += away;
  }
}

/** A letter moves nothing but what it writes. */
const isTyping = (event: Event) =>
  event instanceof KeyboardEvent && !event.ctrlKey && /^(.|Shift|Backspace|Delete)$/u.test(event.key);
