import { useTranslation } from 'react-i18next';
import type { LiveSession } from '../live-api';

export function AgendaList({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-room');
  return (
    <section>
      <h2 className="h2">{t('tab.agenda')}</h2>
      <ol className="lst noside">
        {session.agenda.map((stage) => (
          <li key={stage.id}>
            <div>
              <span className="t">{stage.title}</span>
              {stage.prompt && <p className="kai">{stage.prompt}</p>}
            </div>
            <div className="end sm mut">{t('agenda.minutes', { count: stage.minutes })}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
