import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthDay } from '../components';
import { useDueFollowUps } from './words-api';
import './referral-words.css';

/** Above the list of what was sent: whom to ask how it goes. Nothing while nothing is due. */
export function DueFollowUps() {
  const { t } = useTranslation('referral-words');
  const { t: shell } = useTranslation('shell');
  const { data = [] } = useDueFollowUps();
  if (data.length === 0) return null;
  return (
    <section className="note" aria-labelledby="follow-ups-due">
      <h2 className="h3" id="follow-ups-due">
        {t('due.title', { count: data.length })}
      </h2>
      <ul className="due-list">
        {data.map(({ referralId, number, holderName, dueOn }) => (
          <li key={referralId} className="row wrap g2">
            <Link to={`/referrals/${referralId}#follow-up`}>{number}</Link>
            <span className="mut">{t('due.since', { date: monthDay(shell, dueOn), name: holderName })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
