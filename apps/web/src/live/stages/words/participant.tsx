import { useTranslation } from 'react-i18next';
import { PaperMark } from '../../paper/paper-mark';
import { useRoom } from '../../room/room-context';
import { nameOf } from '../../room/room-view';
import parts from '../../room/room.module.css';
import { OneLineForm } from '../../writing/one-line-form';
import { WaitingWords } from '../../writing/waiting-words';

/** Closing: one word each; saying another replaces it. */
export default function WordPart() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const mine = view.room.words.find((word) => word.memberId === view.me.memberId);
  return (
    <section className={parts.section}>
      <h2>{t('word.title')}</h2>
      <ul className={parts.rows}>
        {view.room.words.map((word) => (
          <li key={word.memberId} className="sp">
            <span className={parts.cardText}>{word.text}</span>
            <span className={parts.quiet}>
              {nameOf(view.room, word.memberId)}
              <PaperMark of={word} />
            </span>
          </li>
        ))}
      </ul>
      <WaitingWords kind="word.say" />
      <OneLineForm
        field="word"
        label={t(mine ? 'word.another' : 'word.say')}
        button={t('word.send')}
        longest={40}
        onSend={(text) => void actions.send('word.say', { text })}
      />
    </section>
  );
}
