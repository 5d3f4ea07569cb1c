import { useTranslation } from 'react-i18next';
import { showHeldNews, useHasHeldNews } from '../api/held-news';
import { wholeDate } from '../components';
import { usePresentation } from '../presentation/presentation';
import { useSignedIn } from '../session/session';
import { CallButton } from './call-button';

/** The calendar date on the network's clock. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Above every page of the frame in the elder version. */
export function ElderTop() {
  const { t } = useTranslation('elder');
  const { t: shell } = useTranslation('shell');
  const { setElder } = usePresentation();
  return (
    <header className="elder-top">
      <span>{wholeDate(shell, today())}</span>
      <button type="button" className="btn" onClick={() => setElder(false)}>
        {t('toUsual')}
      </button>
    </header>
  );
}

/** What others did meanwhile waits until it is asked for, so that nothing moves under the finger. */
export function ShowNew() {
  const { t } = useTranslation('elder');
  if (!useHasHeldNews()) return null;
  return (
    <div className="show-new" role="status">
      <button type="button" className="btn warmly wide" onClick={showHeldNews}>
        {t('showNew')}
      </button>
    </div>
  );
}

/** Fixed above the tabs. */
export function CallBar() {
  const { active } = useSignedIn();
  return (
    <div className="call-bar">
      <CallButton active={active} className="btn p big" />
    </div>
  );
}
