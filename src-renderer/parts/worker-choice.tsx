import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may, type Permission, roles } from '#domain/roles';
import { orpc } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';

type Parts = Pick<
  SelectProps,
  | 'label'
  | 'description'
  | 'value'
  | 'onChange'
  | 'clearable'
  | 'required'
  | 'allowDeselect'
  | 'maw'
  | 'placeholder'
> & {
  /** Not offered: whoever holds the case. */
  except?: string | undefined;
  /** What it takes to be offered. */
  who?: Permission;
  'data-autofocus'?: true;
};

/** One of the colleagues who may hold a case, by name. */
export function WorkerChoice({ except, who = 'narrative.write', ...props }: Parts) {
  const users = useQuery(orpc.users.workers.queryOptions());
  const offered = (users.data?.workers ?? []).filter(
    ({ id, isActive, role }) => isActive && id !== except && may(role, who),
  );
  return (
    <>
      <ErrorNotice error={users.error} />
      <Select
        {...props}
        searchable
        openOnFocus={false}
        nothingFoundMessage="Tidak ada nama yang cocok"
        clearButtonProps={{ 'aria-label': `Kosongkan ${String(props.label).toLowerCase()}` }}
        data={offered.map(({ id, name, role }) => ({ value: id, label: `${name} (${roles[role].label})` }))}
      />
    </>
  );
}
