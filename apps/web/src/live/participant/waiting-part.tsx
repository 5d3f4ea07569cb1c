import { useTranslation } from 'react-i18next';
import { TwoPaths } from '../../components/brand-mark';
import { wholeDate } from '../../components/dates';
import { LanguageSwitch } from '../../presentation/language-switch';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';

/** Before the meeting is opened: when, where, and that there is nothing to do but sit down. */
export function WaitingPart() {
  const { t } = useTranslation('live-room');
  const shell = useTranslation('shell');
  const { session, members } = useRoom().view.room;
  return (
    <section>
      <TwoPaths />
      <p className="mut" style={{ marginTop: 16 }}>
        {t('room.notOpen')}
      </p>
      <ul className={parts.rows} style={{ marginTop: 12 }}>
        <li>
          <span className={parts.label}>{t('room.when')}</span>
          <span>{wholeDate(shell.t, new Date(session.startsAt))}</span>
        </li>
        {session.place && (
          <li>
            <span className={parts.label}>{t('room.where')}</span>
            <span>{session.place}</span>
          </li>
        )}
        <li>
          <span className={parts.label}>{t('room.present')}</span>
          <span>{t('room.alreadyHere', { count: members.length })}</span>
        </li>
      </ul>
      <div className={parts.section}>
        <LanguageSwitch />
      </div>
    </section>
  );
}
