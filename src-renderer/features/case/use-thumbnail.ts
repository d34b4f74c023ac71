import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { orpc } from '../../core/client.ts';
import { shrinkKept } from '../../ui/shrink-photo.ts';

/**
 * Adds the small photo that lists show where only the whole one is kept, from before there were small ones. Nobody waits
 * for it, and where the photo cannot be read the initials stay.
 */
export function useThumbnail({ caseId, photo, lacksThumbnail }: CaseOverview): void {
  const { mutate } = useMutation(orpc.client.addThumbnail.mutationOptions());
  useEffect(() => {
    if (photo === null || !lacksThumbnail) return;
    shrinkKept(photo).then(
      (thumbnail) => mutate({ caseId, thumbnail }),
      () => undefined,
    );
  }, [caseId, photo, lacksThumbnail, mutate]);
}
