import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Board, type Card, memberOf, type Stage } from '@app/live-protocol';
import { PaperMark } from '../paper/paper-mark';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';
import { DotButtons, DotCount } from './dots';
import styles from './wall.module.css';

interface Props {
  stage: Stage;
  board: Board;
  card: Card;
}

/** One card: its words, who signed it, dots where it stands alone, and its writer's two buttons. */
export function CardLine({ stage, board, card }: Props) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const [changing, setChanging] = useState(false);
  const isMine = card.author === view.me.memberId;
  const signedBy = card.author ? memberOf(view.room, card.author)?.displayName : null;
  if (changing) return <ChangeCard stage={stage} card={card} done={() => setChanging(false)} />;
  return (
    <li className={styles.card}>
      <p className={parts.cardText}>{card.text}</p>
      {signedBy && <span className={parts.quiet}>{signedBy}</span>}
      <PaperMark of={card} />
      {card.clusterId === null && (
        <div className={styles.voteRow}>
          <DotCount board={board} target={card.id} />
          <DotButtons stage={stage} board={board} target={card.id} what={card.text} />
        </div>
      )}
      {isMine && view.room.current?.stageId === stage.id && (
        <div>
          <button type="button" className="btn q" onClick={() => setChanging(true)}>
            {t('card.change')}
          </button>
          <button
            type="button"
            className="btn q"
            onClick={() => void actions.send('card.remove', { stageId: stage.id, id: card.id })}
          >
            {t('card.remove')}
          </button>
        </div>
      )}
    </li>
  );
}

function ChangeCard({ stage, card, done }: { stage: Stage; card: Card; done: () => void }) {
  const { t } = useTranslation('live-room');
  const { actions } = useRoom();
  const [text, setText] = useState(card.text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void actions.send('card.change', { stageId: stage.id, id: card.id, text: text.trim() });
    done();
  };
  return (
    <li className={styles.card}>
      <form onSubmit={submit}>
        <textarea
          aria-label={t('card.write')}
          className={parts.writing}
          rows={2}
          maxLength={300}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={parts.pair}>
          <button type="submit" className="btn p" disabled={text.trim() === ''}>
            {t('card.keep')}
          </button>
          <button type="button" className="btn" onClick={done}>
            {t('card.cancel')}
          </button>
        </div>
      </form>
    </li>
  );
}
