import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionKey } from '../api';
import { usePresentation } from '../presentation/presentation';
import type { Session } from '../session/session';
import { CallButton } from './call-button';

/** The same two ways out on pages without the frame: a live room, a consent form, the sign-in page. */
export default function ElderStrip() {
  const { t } = useTranslation('elder');
  const { setElder } = usePresentation();
  // Only looks: a page that everybody may open asks nobody who they are.
  const { data: session } = useQuery<Session>({ queryKey: sessionKey, enabled: false });
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
