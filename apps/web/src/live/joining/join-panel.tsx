import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components';
import { type LiveSession } from '../live-api';
import { useJoinLink } from '../live-queries';
import { JoinQr } from './join-qr';
import styles from './joining.module.css';

/** How people get in: QR code for phones, link to send, the number to check it by. */
export function JoinPanel({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live');
  const link = useJoinLink(session.id, true);
  const [copied, setCopied] = useState(false);
  if (link.error) return <ErrorState inline error={link.error} onRetry={() => void link.refetch()} />;
  if (!link.data) return null;
  const { url, code, path } = link.data;
  const address = url ?? new URL(path, location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <section className="note">
      <h2 className="h3">{t('link.title')}</h2>
      <p className="mut sm">{t('link.who')}</p>
      {url ? (
        <div className={styles.qr}>
          <JoinQr url={url} label={t('projector.qr')} size={220} />
        </div>
      ) : (
        <p className={styles.noPublic}>{t('link.noPublicUrl')}</p>
      )}
      <p className={styles.code}>
        <span className="sm mut">{t('link.code')}</span>
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <label className="unseen" htmlFor="join-link">
        {t('link.address')}
      </label>
      <input id="join-link" className="inp" readOnly value={address} onFocus={(event) => event.target.select()} />
      {navigator.clipboard && (
        <button type="button" className="btn wide" style={{ marginTop: 8 }} onClick={() => void copy()}>
          {t(copied ? 'link.copied' : 'link.copy')}
        </button>
      )}
      {!url && <p className="help">{t('link.sameMachine')}</p>}
    </section>
  );
}
