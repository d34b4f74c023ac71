import { useState } from 'react';
import { type PacketPart, type PacketSize, packetParts } from '#domain/papers/packet-plan';
import { queryClient } from '../../core/query-client.ts';
import type { Questions } from './questions.ts';

/** How much of each person the paper says, and for whom it is. */
export type PacketChoices = {
  size: PacketSize;
  names: 'initials' | 'full';
  unmasked: boolean;
  parts: PacketPart[];
  recipient: string;
  /** Of the names that were found, by key: those that stay, and words that are hidden besides. */
  shownNames: string[];
  hiddenNames: string[];
};

const fresh: PacketChoices = {
  size: 'brief',
  names: 'initials',
  unmasked: false,
  parts: Object.keys(packetParts) as PacketPart[],
  recipient: '',
  shownNames: [],
  hiddenNames: [],
};

const visit = [['packet', 'choices']];
queryClient.setQueryDefaults(visit, { gcTime: Number.POSITIVE_INFINITY });

/** The choices of this visit: they outlive the screen, and are forgotten with all else at the lock. */
export function usePacketChoices() {
  const [choices, setChoices] = useState(() => queryClient.getQueryData<PacketChoices>(visit) ?? fresh);
  const change = (part: Partial<PacketChoices>) => {
    const changed = { ...choices, ...part };
    setChoices(changed);
    queryClient.setQueryData(visit, changed);
  };
  return { choices, change };
}

/** The choices as the packet is asked for. */
export function inputOf(caseIds: string[], questions: Questions, choices: PacketChoices) {
  const asked = caseIds.flatMap((caseId) => {
    const one = questions[caseId];
    return one === undefined ? [] : [[caseId, one] as const];
  });
  return {
    ...choices,
    caseIds,
    questions: Object.fromEntries(asked.map(([caseId, { question }]) => [caseId, question.trim()])),
    options: Object.fromEntries(asked.map(([caseId, { options }]) => [caseId, linesOf(options)])),
  };
}

/** As many ways to decide as a packet prints. */
export const mostOptions = 8;

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, mostOptions);
}
