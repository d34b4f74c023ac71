import { Alert, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { isAgreed } from '#domain/forms/contract';
import { contractKinds } from '#domain/lists/contract-kinds';
import { sayOtherGuardian } from '#domain/people/guardian';
import { targetStatuses } from '#domain/results/attainment';
import type { ComparedTarget } from '#domain/results/comparison';
import { orpc } from '../../core/client.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { useRecords } from '../../parts/record/use-records.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import type { ShownForm } from './tabs.ts';

/** What was agreed beside what is planned, so that neither promises what the other does not know. */
export function ContractAbove({ overview: { caseId, isClosed }, open }: ShownForm) {
  const { records } = useRecords('contract', caseId);
  const { data } = useQuery(orpc.comparison.get.queryOptions({ input: { caseId } }));
  const identity = useQuery(orpc.form.client.open.queryOptions({ input: { caseId } }));
  if (open !== undefined || records.length === 0) return null;
  const agreed = records.map(({ answers }) => answers).filter(isAgreed);
  const [latest] = agreed;
  const other = isClosed
    ? undefined
    : sayOtherGuardian(latest?.parties, identity.data?.record?.answers.family);
  return (
    <Stack mb="md" gap="sm">
      {other !== undefined && (
        <Alert color="var(--titian-due)" variant="outline" py={8}>
          {other} Bicarakan kontraknya dengan wali yang baru, lalu perpanjang atau buat kontrak baru.
        </Alert>
      )}
      <SimpleGrid cols={2} spacing="lg">
        <section aria-label="Tujuan kontrak">
          <Title order={3}>Tujuan kontrak</Title>
          {agreed.length === 0 && (
            <NothingHere
              what="Belum ada kontrak yang berlaku."
              todo="Tujuan kontrak tampil di sini sesudah kontrak disepakati."
            />
          )}
          {agreed.slice(0, 3).map((contract) => (
            <Purpose key={`${asText(contract.kind)} ${asText(contract.startsOn)}`} contract={contract} />
          ))}
        </section>
        <section aria-label="Tujuan rencana">
          <Title order={3}>Tujuan rencana</Title>
          <Goals caseId={caseId} targets={data?.comparison.targets ?? []} />
        </section>
      </SimpleGrid>
    </Stack>
  );
}

function Purpose({ contract: { kind, purpose, endsOn, limitedTo } }: { contract: Draft }) {
  const end = asText(endsOn);
  const until = isCivilDate(end) ? `, sampai ${formatCivilDate(end, 'short')}` : '';
  return (
    <Text size="sm" mt={4} style={{ whiteSpace: 'pre-wrap' }}>
      <b>
        {labelOf(contractKinds, kind)}
        {until}:
      </b>{' '}
      {[asText(purpose), asText(limitedTo)].filter(Boolean).join('\n')}
    </Text>
  );
}

/** The goals of the plan, each with how its targets stand. */
function Goals({ caseId, targets }: { caseId: string; targets: readonly ComparedTarget[] }) {
  const goals = new Map(targets.map(({ goalNumber, goal }) => [goalNumber, goal]));
  if (goals.size === 0)
    return (
      <NothingHere
        what="Belum ada rencana."
        todo={<Link {...addressOf(caseId, 'planning')}>Buka rencana</Link>}
      />
    );
  return [...goals].map(([number, goal]) => (
    <Text key={number} size="sm" mt={4} style={{ whiteSpace: 'pre-wrap' }}>
      <b>
        {number}. {goal}
      </b>{' '}
      {targets
        .filter(({ goalNumber }) => goalNumber === number)
        .map((target) => `${target.number}: ${targetStatuses[target.status].toLowerCase()}`)
        .join(', ')}
    </Text>
  ));
}
