import { useEffect } from 'react';
import { answer, client, queryClient, sessionKey } from '../api';
import type { Session } from '../session/session';
import { type Choices, choose, chosen, onPresentation } from './presentation';

/** What was chosen on one device holds on the person's others: the account's choice first, then every change goes there. */
export function useFollowAccount({ account, presentation: { language, elder } }: Session) {
  useEffect(() => {
    choose({ ...(language && { language }), ...(elder !== null && { elder }) });
    let known: Choices = { language: language ?? undefined, elder: elder ?? undefined };
    const keep = () => {
      const { language: wanted, elder: version } = chosen();
      if (wanted === known.language && version === known.elder) return;
      known = { language: wanted, elder: version };
      // Lost on a bad link it is asked for again at the next change; this device remembers it anyway.
      void answer(client.PUT('/api/me/presentation', { body: known })).then(
        (kept) =>
          queryClient.setQueryData<Session>(sessionKey, (session) => session && { ...session, presentation: kept }),
        () => undefined,
      );
    };
    keep();
    return onPresentation(keep);
    // Only another person brings other choices along; the session read anew brings back what was sent.
  }, [account.id]);
}
