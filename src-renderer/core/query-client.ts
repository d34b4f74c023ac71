import { ORPCError } from '@orpc/client';
import { MutationCache, notifyManager, QueryClient } from '@tanstack/react-query';

/** Writes that change nothing another part of the screen shows. */
const quiet = new Set(['saveDraft', 'saveRegistrationDraft', 'put', 'confirm', 'make', 'export', 'saveCopy']);

// An answer is drawn when it comes, not at the next turn of a timer.
notifyManager.setScheduler(queueMicrotask);

/**
 * What the core knows is asked, not copied: after any write everything on the screen is asked anew. Nothing is
 * asked again merely because the window came back, since every read of a case leaves an audit row.
 */
export const queryClient: QueryClient = new QueryClient({
  // The core is on this computer: a cable that is out is no reason to wait.
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onSuccess: (_data, _variables, _context, mutation) => {
      const [path] = (mutation.options.mutationKey ?? []) as readonly [string[]?];
      if (!quiet.has(path?.at(-1) ?? '')) void queryClient.invalidateQueries();
    },
    // Whoever saved upon what somebody else had changed meanwhile is shown what that is, before they are told.
    onError: async (error) => {
      if (error instanceof ORPCError && error.code === 'MOVED_ON') await queryClient.invalidateQueries();
    },
  }),
});
