import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { useSignedIn } from '../session/session';
import { type Taken, useTakeAlong } from './take-along';

const readers = ['worker', 'supervisor', 'organization-admin'];

/** Directory and referrals as files other systems read. */
export function TakeAlong() {
  const { t } = useTranslation('exchange');
  const { active } = useSignedIn();
  const { take, busy, count, problem } = useTakeAlong();
  const things: Taken[] = readers.includes(active?.role ?? '') ? ['directory', 'referrals'] : ['directory'];
  return (
    <section className="exchange" aria-labelledby="take-along">
      <h2 className="h2" id="take-along">
        {t('takeTitle')}
      </h2>
      <ul className="lst noside">
        {things.map((what) => (
          <li key={what}>
            <div>
              <span className="t">{t(what)}</span>
              <div className="under">{t(`${what}What`)}</div>
            </div>
            <div className="end">
              <button type="button" className="btn" disabled={busy !== null} onClick={() => void take(what)}>
                {t('take')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="mut sm">
        {busy === 'referrals' && t('taking', { count })}
      </p>
      {problem && <ErrorState inline error={problem} />}
    </section>
  );
}
