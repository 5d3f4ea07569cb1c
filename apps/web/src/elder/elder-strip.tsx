import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionKey } from '../api';
import { useLocation } from 'react-router';
import { usePresentation } from '../presentation/presentation';
import { readSession, type Session } from '../session/session';
import { CallButton } from './call-button';

/** A page that everybody may open asks nobody who they are. */
const isBehindSignIn = (pathname: string) => /^\/(referrals|live)\/(?!join\/)/.test(pathname);

/** The same two ways out on pages without the frame: a live room, a consent form, the sign-in page. */
export default function ElderStrip() {
  const { t } = useTranslation('elder');
  const { setElder } = usePresentation();
  const { pathname } = useLocation();
  const { data: session } = useQuery<Session>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => readSession(signal),
    enabled: isBehindSignIn(pathname),
    staleTime: 60_000,
  });
  return (
    <div className="elder-top" role="region" aria-label={t('title')}>
      <div className="acts">
        {session && <CallButton active={session.active} className="btn" />}
        <button type="button" className="btn" onClick={() => setElder(false)}>
          {t('toUsual')}
        </button>
      </div>
    </div>
  );
}
