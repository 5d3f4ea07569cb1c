import { useEffect } from 'react';
import { answer, client, queryClient, sessionKey } from '../api';
import type { Session } from '../session/session';
import { type Choices, choose, chosen, onPresentation } from './presentation';

/** What was chosen on one device holds on the person's others: the account's choice first, then every change goes there. */
export function useFollowAccount({ account, presentation: { language, elder, textSize } }: Session) {
  useEffect(() => {
    choose({ ...(language && { language }), ...(elder !== null && { elder }), ...(textSize && { textSize }) });
    let known: Choices = {
      language: language ?? undefined,
      elder: elder ?? undefined,
      textSize: textSize ?? undefined,
    };
    const keep = () => {
      const wanted = chosen();
      if (wanted.language === known.language && wanted.elder === known.elder && wanted.textSize === known.textSize)
        return;
      known = { ...wanted };
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
