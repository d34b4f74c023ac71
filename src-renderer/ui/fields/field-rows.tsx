import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ControlProps } from './control.ts';

type FieldRowsProps = Pick<ControlProps, 'field' | 'path' | 'troubles' | 'required'> & {
  /** In place of the help that is declared. */
  help?: string | undefined;
  /** For a label that only those read who do not see the page. */
  labelClass?: string | undefined;
  children: ReactNode;
};

/**
 * The label and help of a field that consists of rows, over them, and what is wrong with the whole below. The rows stand
 * beside the wrapper and never in it: whatever is drawn in one is drawn anew with it, forty rows at every letter.
 */
export function FieldRows(props: FieldRowsProps) {
  const { field, path, troubles, required, help = field.help, labelClass = '', children } = props;
  const own = troubles.filter((trouble) => trouble.path === path).map(({ sentence }) => sentence);
  return (
    <>
      <Input.Wrapper
        label={field.label}
        description={help}
        withAsterisk={required}
        labelElement="div"
        classNames={{ label: labelClass }}
      />
      {children}
      {own.length > 0 && <Input.Wrapper error={own.join(' ')} />}
    </>
  );
}
