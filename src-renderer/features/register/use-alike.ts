import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isCivilDate } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import type { Sex } from '#domain/lists/sex';
import { tidyNumber } from '#domain/people/nik';
import { orpc } from '../../core/client.ts';
import { useSteady } from '../../ui/use-steady.ts';

/** A moment of rest, so that not every letter of a name is asked for. */
const rest = 250;

/** People on file who look like the one being typed; undefined while too little is typed to tell. */
export function useAlike(typed: Draft) {
  const [facts] = useDebouncedValue(useSteady(factsOf(typed)), rest);
  const enough = facts.fullName.length >= 3 || tidyNumber(facts.nik).length === 16;
  const found = useQuery(
    orpc.client.findAlike.queryOptions({ input: facts, enabled: enough, placeholderData: keepPreviousData }),
  );
  return enough ? found.data : undefined;
}

type Facts = {
  fullName: string;
  alias: string;
  nik: string;
  birthDateEstimated: boolean;
  sex?: Sex;
  birthDate?: string;
};

function factsOf(typed: Draft): Facts {
  const birthDate = asText(typed.birthDate);
  return {
    fullName: asText(typed.fullName).trim().slice(0, 200),
    alias: asText(typed.alias).trim().slice(0, 200),
    nik: asText(typed.nik).slice(0, 40),
    birthDateEstimated: typed.birthDateEstimated === true,
    ...(typed.sex === 'L' || typed.sex === 'P' ? { sex: typed.sex } : {}),
    ...(isCivilDate(birthDate) ? { birthDate } : {}),
  };
}
