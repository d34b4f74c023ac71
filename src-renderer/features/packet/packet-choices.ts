import { useState } from 'react';
import { type PacketPart, packetParts } from '#contract/packet';

/** What the person making the packet chose; what is typed of a case stays while the case is taken out and in. */
export type PacketChoices = {
  names: 'initials' | 'full';
  unmasked: boolean;
  parts: PacketPart[];
  /** By case: what the conference is to decide, and the ways open to it, one a line. */
  questions: Readonly<Record<string, string>>;
  options: Readonly<Record<string, string>>;
  recipient: string;
};

const fresh: PacketChoices = {
  names: 'initials',
  unmasked: false,
  parts: Object.keys(packetParts) as PacketPart[],
  questions: {},
  options: {},
  recipient: '',
};

/** As many ways to decide as a packet prints. */
export const mostOptions = 8;

export function usePacketChoices() {
  const [choices, setChoices] = useState(fresh);
  const change = (part: Partial<PacketChoices>) => setChoices((before) => ({ ...before, ...part }));
  return { choices, change };
}

/** The choices as the packet is asked for. */
export function inputOf(caseIds: string[], { questions, options, ...choices }: PacketChoices) {
  const typed = (texts: Readonly<Record<string, string>>) =>
    caseIds.flatMap((caseId) => {
      const text = texts[caseId]?.trim() ?? '';
      return text === '' ? [] : [[caseId, text] as const];
    });
  const linesOf = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, mostOptions);
  return {
    ...choices,
    caseIds,
    questions: Object.fromEntries(typed(questions)),
    options: Object.fromEntries(typed(options).map(([caseId, text]) => [caseId, linesOf(text)])),
  };
}
