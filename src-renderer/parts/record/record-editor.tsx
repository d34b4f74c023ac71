import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { Unread } from '../screen-states.tsx';
import { settleLeft } from './leaving-drafts.ts';
import { OpenedRecord } from './opened-record.tsx';
import { inputOf, type RecordEditorProps, subjectKeyOf } from './record-subject.ts';

/**
 * One record of one form of one case: opens it, keeps its draft, completes it, shows its versions. Everything it
 * holds belongs to this user, form, case and record, and is gone when any of them changes.
 */
export function RecordEditor(props: RecordEditorProps) {
  const { userId } = useSession();
  const key = subjectKeyOf(userId, props);
  return <Opening key={key} subjectKey={key} {...props} />;
}

function Opening({ subjectKey, ...props }: RecordEditorProps & { subjectKey: string }) {
  // Opened anew each time: a draft that was read a while ago is not the one to build on.
  const [opening, setOpening] = useState(() => crypto.randomUUID());
  const opened = useQuery({
    queryKey: ['record', subjectKey, opening],
    queryFn: async () => {
      await settleLeft(subjectKey);
      return client.form[props.formId].open(inputOf(props));
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (opened.data === undefined) return <Unread query={opened} />;
  return (
    <OpenedRecord
      key={opening}
      {...props}
      subjectKey={subjectKey}
      opened={opened.data}
      onReopen={() => setOpening(crypto.randomUUID())}
    />
  );
}
