import { useTranslation } from 'react-i18next';
import { saidOf } from '@app/live-protocol';
import styles from '../../projector/projector.module.css';
import { useRoom } from '../../room/room-context';

/** As many as a wall holds beside its question. */
const most = 3;

/** On the wall: the sentences written last, and how many say what to them. No names. */
export default function StatementsOnWall() {
  const { t } = useTranslation('live-stages');
  const { statements } = useRoom().view.room;
  const last = statements.slice(-most);
  return (
    <div className={styles.statements}>
      {last.length === 0 && <p>{t('statement.none')}</p>}
      <ul>
        {last.map((statement) => (
          <li key={statement.id}>
            <p className={styles.sentence}>{statement.text}</p>
            <small>{t('statement.said', saidOf(statement))}</small>
          </li>
        ))}
      </ul>
      {statements.length > most && <p>{t('statement.onPhones', { count: statements.length })}</p>}
    </div>
  );
}
