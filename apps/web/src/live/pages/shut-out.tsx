import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RefusalCode } from '@app/live-protocol';
import { LanguageSwitch } from '../../presentation/language-switch';

export function ShutOut({ sessionId, code }: { sessionId: string; code: RefusalCode | null }) {
  const { t } = useTranslation('live-room');
  return (
    <main className="page" style={{ minHeight: '100dvh', margin: 0, borderRadius: 0 }}>
      <section className="quiet" role="alert">
        <h1 className="h1">{t(code === 'closed' ? 'room.over' : 'room.shutOut')}</h1>
        <p className="mut">{t('room.shutOutDo')}</p>
        <div className="acts">
          {code === null && (
            <Link className="btn p" to={`/sign-in?return=${encodeURIComponent(`/live/${sessionId}/room`)}`}>
              {t('join.signIn')}
            </Link>
          )}
          <Link className="btn" to={`/live/${sessionId}`}>
            {t('room.toSession')}
          </Link>
        </div>
      </section>
      <LanguageSwitch />
    </main>
  );
}
