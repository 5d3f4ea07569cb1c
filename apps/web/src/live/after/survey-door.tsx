import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wholeDate } from '../../components';
import { type LiveSession } from '../live-api';
import { useSurvey } from './after-api';

/** On the page of a session that is over, for whoever was there: the questions, or what people said. */
export function SurveyDoor({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-after');
  const shell = useTranslation('shell');
  const { data } = useSurvey(session.id);
  // The page is whole without it.
  if (!data) return null;
  return (
    <section className="note">
      <h2 className="h3">{t('survey.title')}</h2>
      <p className="sm mut">
        {data.state === 'open'
          ? t('survey.until', { when: wholeDate(shell.t, data.until) })
          : t(`survey.at.${data.state}`)}
      </p>
      {data.state !== 'answered' && (
        <Link className="btn wide" style={{ marginTop: 8 }} to={`/live/${session.id}/survey`}>
          {t(data.state === 'open' ? 'survey.answer' : 'survey.read')}
        </Link>
      )}
    </section>
  );
}
