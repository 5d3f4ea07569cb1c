import { useTranslation } from 'react-i18next';
import { useRoom } from '../../room/room-context';
import { nameOf } from '../../room/room-view';
import parts from '../../room/room.module.css';
import { OneLineForm } from '../../writing/one-line-form';
import { WaitingWords } from '../../writing/waiting-words';

/** The group agreement of T5 block 2: the facilitator proposes, everyone adds. */
export default function AgreementPart() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const mayRemove = (by: string) => view.isFacilitator || by === view.me.memberId;
  return (
    <section className={parts.section}>
      <h2>{t('agreement.title')}</h2>
      <ol className={parts.rows}>
        {view.room.agreement.map((line) => (
          <li key={line.id} className="sp">
            <span>
              <span className={parts.cardText}>{line.text}</span>
              <br />
              <span className={parts.quiet}>{nameOf(view.room, line.by)}</span>
            </span>
            {mayRemove(line.by) && (
              <button
                type="button"
                className="btn q"
                onClick={() => void actions.send('agreement.remove', { id: line.id })}
              >
                {t('agreement.remove')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <WaitingWords kind="agreement.add" />
      <OneLineForm
        field="agreement"
        label={t('agreement.add')}
        button={t('agreement.send')}
        longest={200}
        onSend={(text) => void actions.send('agreement.add', { text })}
      />
    </section>
  );
}
