import { Text, TextInput } from '@mantine/core';
import { use, useState } from 'react';
import { asText } from '#domain/fields/field';
import type { FamilyCardField, NikField } from '#domain/fields/identity';
import { checkFamilyCardNumber, districtInNik, nikSentences, readNik, tidyNumber } from '#domain/people/nik';
import { WarningIcon } from '../icons.tsx';
import { ProposeContext } from './assumed.ts';
import { type ControlProps, inputProps, RegionSearchContext, useAnswersBeside } from './control.ts';
import classes from './fields.module.css';
import { KinOffer } from './kin-offer.tsx';

/** A NIK: what is odd about it is said at once and never refuses. */
export function NikControl(props: ControlProps<NikField>) {
  const text = asText(props.value);
  const searchRegions = use(RegionSearchContext);
  const propose = use(ProposeContext);
  // Where it was first given is likely where the person is from.
  const proposeDistrict = async (typed: string) => {
    const district = props.path.includes('.') ? undefined : districtInNik(typed);
    if (district === undefined) return;
    const [place] = await searchRegions(district);
    if (place !== undefined) propose('region', { code: place.code, name: place.name }, 'dari NIK, periksa');
  };
  const onChange = (typed: unknown) => {
    props.onChange(typed);
    void proposeDistrict(asText(typed)).catch(() => undefined);
  };
  return (
    <>
      <SixteenDigits
        control={{ ...props, onChange }}
        errors={readNik(text).errors.map((error) => nikSentences[error])}
      />
      {text !== '' && <NikWarnings path={props.path} text={text} />}
    </>
  );
}

/** What is odd about a NIK beside sex and birth date. Apart, so that of forty rows only the words are drawn anew. */
function NikWarnings({ path, text }: { path: string; text: string }) {
  const beside = useAnswersBeside(path);
  const isEstimated = beside.birthDateEstimated === true;
  const { warnings } = readNik(text, {
    ...(beside.sex === 'L' || beside.sex === 'P' ? { sex: beside.sex } : {}),
    ...(typeof beside.birthDate === 'string' && !isEstimated ? { birthDate: beside.birthDate } : {}),
  });
  return warnings.map((warning) => (
    <Text key={warning} className={classes.warning} role="status">
      <WarningIcon /> {nikSentences[warning]}
    </Text>
  ));
}

/** A family card number; only its form is checked. Who else bears it may be family, and is named beside that of the person. */
export function FamilyCardControl(props: ControlProps<FamilyCardField>) {
  const errors = checkFamilyCardNumber(asText(props.value)).map((error) => nikSentences[error]);
  const isOfPerson = !props.path.includes('.');
  return (
    <>
      <SixteenDigits control={props} errors={errors} />
      {isOfPerson && errors.length === 0 && <KinOffer familyCardNumber={tidyNumber(asText(props.value))} />}
    </>
  );
}

/** Spaces, dots and dashes may be typed; they are tidied away when the field is left. */
function SixteenDigits({
  control,
  errors,
}: {
  control: ControlProps<NikField | FamilyCardField>;
  errors: string[];
}) {
  const [isTyping, setIsTyping] = useState(false);
  const text = asText(control.value);
  const count = tidyNumber(text).length;
  return (
    <TextInput
      {...inputProps(control, text === '' || isTyping ? undefined : errors.join(' '))}
      classNames={{ input: classes.digits, wrapper: control.spokenLabel === undefined ? classes.medium : '' }}
      inputMode="numeric"
      value={text}
      onFocus={() => setIsTyping(true)}
      onChange={(event) => control.onChange(event.currentTarget.value)}
      onBlur={() => {
        setIsTyping(false);
        if (text !== tidyNumber(text)) control.onChange(tidyNumber(text));
      }}
      autoComplete="off"
      rightSectionWidth="9ch"
      rightSection={
        count > 0 && count !== 16 ? (
          <Text size="xs" c="dimmed">
            {count} dari 16
          </Text>
        ) : null
      }
    />
  );
}
