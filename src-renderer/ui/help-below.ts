import type { InputWrapperProps } from '@mantine/core';

/** For fields side by side: the help stands under the field, so that the fields stand in line. */
export const helpBelow: Required<Pick<InputWrapperProps, 'inputWrapperOrder'>> = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
};
