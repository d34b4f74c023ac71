import type { Content, ContentAttachment, ContentSection, ContentStack } from 'pdfmake/interfaces';

/** Styles of a line that says what stands below it: alone at the foot of a page it says nothing. */
const labelStyles: ReadonlySet<unknown> = new Set([
  'chapter',
  'heading',
  'subheading',
  'label',
  'figureTitle',
]);

/**
 * What stands together on one page, wherever a page holds it. What no page holds is split, its first lines
 * under the headings; a table between its rows. Headings over what has some already join them.
 */
export function headed(headings: Content[], body: Content): Content {
  const [first = '', ...others] = [...headings, ...(isHeaded(body) ? body.stack : [body])];
  return beginsPage(first)
    ? { stack: [together([{ ...first, pageBreak: undefined }, ...others])], pageBreak: 'before' }
    : together([first, ...others]);
}

const together = (stack: Content[]): ContentStack => ({ stack, unbreakable: true });

const isHeaded = (content: Content): content is ContentStack =>
  isNode(content) &&
  content.stack !== undefined &&
  content.unbreakable === true &&
  Object.keys(content).every((key) => key === 'stack' || key === 'unbreakable');

/** Contents in their order, each under the headings right before it: none stands alone at the foot of a page. */
export function underHeadings(parts: readonly { isHeading: boolean; content: Content }[]): Content[] {
  const kept: Content[] = [];
  let waiting: Content[] = [];
  for (const { isHeading, content } of parts) {
    if (beginsPage(content)) kept.push(...waiting.splice(0));
    if (isHeading) waiting.push(content);
    else {
      kept.push(waiting.length === 0 ? content : headed(waiting, content));
      waiting = [];
    }
  }
  return [...kept, ...waiting];
}

/** The same with everything whose style is that of a label, in stacks and columns too. */
export const underLabels = (contents: readonly Content[]): Content[] =>
  underHeadings(contents.map((content) => ({ isHeading: isLabel(content), content: withInner(content) })));

function withInner(content: Content): Content {
  if (!isNode(content)) return content;
  if (content.columns !== undefined) return { ...content, columns: content.columns.map(withInner) };
  if (content.stack === undefined) return content;
  const { stack } = content;
  return { ...content, stack: content.unbreakable ? stack.map(withInner) : underLabels(stack) };
}

/** A title begins its paper, where nothing parts it from what follows, or a part of it on a page of its own. */
const isLabel = (content: Content): boolean =>
  isNode(content) && (labelStyles.has(content.style) || (content.style === 'title' && beginsPage(content)));

type Node = Exclude<Content, string | number | Content[] | ContentAttachment | ContentSection>;
const isNode = (content: Content): content is Node => typeof content === 'object' && !Array.isArray(content);
const beginsPage = (content: Content): content is Node => isNode(content) && content.pageBreak === 'before';
