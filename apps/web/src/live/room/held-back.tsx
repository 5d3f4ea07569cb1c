import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CommandMessage, currentStage, type LiveRoom, memberOf } from '@app/live-protocol';
import { Icon } from '../../components/icon';
import { useRoom } from './room-context';
import { runningRound } from './room-view';
import styles from './room.module.css';

/** A band under the bar: what is held on this device, what is asked again, what the room did not take. */
export function HeldBack() {
  const { view } = useRoom();
  const isCut = view.live.link === 'reconnecting' || view.live.link === 'connecting';
  return (
    <>
      {isCut && <CutOff />}
      {!isCut && view.askAgain.length > 0 && <AskAgain />}
      {view.refused.length > 0 && <NotTaken />}
    </>
  );
}

function CutOff() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const seconds = useSecondsUntil(view.retryAt);
  const words = useCommandWords();
  const isWaitingForWord = (command: CommandMessage) =>
    /^(session|stage|prompt|round|vote|dot|groups|grouping)\./.test(command.kind);
  const stage = currentStage(view.room);
  return (
    <section className={styles.held} aria-label={t('cut.title')}>
      <p className={styles.heldTitle} role="status">
        <Icon name="cloudoff" />
        {t('cut.title')}
      </p>
      {view.live.outbox.waiting.length > 0 && (
        <ul className={styles.heldList}>
          {view.live.outbox.waiting.map((command) => (
            <li key={command.id}>
              <span>{words(command)}</span>
              <span className={isWaitingForWord(command) ? 'sm mut' : 'conn off'}>
                {!isWaitingForWord(command) && <Icon name="cloudoff" />}
                {t(isWaitingForWord(command) ? 'cut.askedLater' : 'cut.waiting')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.isStranger && (
        <p>
          {t('cut.signedOut')}{' '}
          {view.me.role !== 'guest' && (
            <Link to={`/sign-in?return=${encodeURIComponent(`/live/${view.room.session.id}/room`)}`}>
              {t('join.signIn')}
            </Link>
          )}
        </p>
      )}
      <p className="sm">
        {t('cut.keepWriting')} {stage && t('cut.agendaStands', { stage: stage.title })}
      </p>
      <div className={styles.heldButtons}>
        <button type="button" className="btn" onClick={actions.retryNow}>
          {t('cut.retry')}
        </button>
        {seconds !== null && seconds > 0 && <span className="sm mut">{t('cut.retryIn', { seconds })}</span>}
      </div>
    </section>
  );
}

function AskAgain() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const words = useCommandWords();
  const still = view.askAgain.filter((command) => stillMakesSense(view.live, command));
  useEffect(() => {
    for (const command of view.askAgain)
      if (!stillMakesSense(view.live, command)) actions.settleAsked(command.id, 'drop');
  }, [view, actions]);
  if (still.length === 0) return null;
  return (
    <section className={styles.held} aria-label={t('askAgain.title')}>
      <p className={styles.heldTitle} role="status">
        <Icon name="info" />
        {t('askAgain.title')}
      </p>
      <ul className={styles.heldList}>
        {still.map((command) => (
          <li key={command.id}>
            <span>{words(command)}</span>
            <span className="row g2">
              <button type="button" className="btn p" onClick={() => actions.settleAsked(command.id, 'do')}>
                {t('askAgain.do')}
              </button>
              <button type="button" className="btn" onClick={() => actions.settleAsked(command.id, 'drop')}>
                {t('askAgain.drop')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A turn that has moved on, a vote that has closed: asking would only confuse. */
function stillMakesSense({ room, me }: LiveRoom, command: CommandMessage): boolean {
  const data = command.data as { holder?: string; stageId?: string };
  if (command.kind === 'round.pass-on') return runningRound(room)?.holder === data.holder;
  if (command.kind.startsWith('round.')) return runningRound(room) !== null || command.kind === 'round.start';
  if (command.kind.startsWith('dot.'))
    return room.boards.some((board) => board.stageId === data.stageId && board.voting === 'open');
  if (command.ifVersion !== undefined) return room.current?.version === command.ifVersion;
  return me?.role === 'facilitator';
}

function NotTaken() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const words = useCommandWords();
  const wall = currentStage(view.room);
  const putOnWall = (id: string, text: string) => {
    if (!wall?.board) return;
    const signed = wall.board.signing === 'always';
    void actions.send('card.add', { stageId: wall.id, text, column: 0, signed }).then((answer) => {
      if (answer.ok) actions.forgetRefused(id);
    });
  };
  return (
    <section className={styles.held} aria-label={t('notTaken.title')}>
      <p className={styles.heldTitle} role="alert">
        <Icon name="info" />
        {t('notTaken.title')}
      </p>
      <ul className={styles.heldList}>
        {view.refused.map(({ command, code }) => {
          const text = (command.data as { text?: string }).text ?? '';
          return (
            <li key={command.id}>
              <span>
                {words(command)}
                <br />
                <span className="sm mut">{t(`refusal.${code}`)}</span>
              </span>
              <span className="row g2 wrap">
                {wall?.board && text && (
                  <button type="button" className="btn" onClick={() => putOnWall(command.id, text)}>
                    {t('notTaken.toWall')}
                  </button>
                )}
                {navigator.clipboard && text && (
                  <button type="button" className="btn" onClick={() => void navigator.clipboard.writeText(text)}>
                    {t('notTaken.copy')}
                  </button>
                )}
                <button type="button" className="btn q" onClick={() => actions.forgetRefused(command.id)}>
                  {t('notTaken.forget')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** 卡片：第一次去，有邻居陪着 */
function useCommandWords() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  return (command: CommandMessage): string => {
    const data = command.data as { text?: string; outcome?: string; to?: string };
    if (command.kind === 'round.pass-on')
      return t(`command.pass.${data.outcome === 'later' ? 'later' : data.outcome === 'passed' ? 'passed' : 'spoken'}`);
    if (command.kind === 'round.give')
      return t('command.give', { who: memberOf(room, data.to ?? '')?.displayName ?? '' });
    const subject = command.kind.split('.')[0] as keyof typeof subjects;
    const word = t(`command.${subjects[subject] ?? 'other'}`);
    return data.text ? t('command.withText', { word, text: data.text }) : word;
  };
}

const subjects = {
  session: 'session',
  stage: 'stage',
  prompt: 'prompt',
  member: 'other',
  attendance: 'attendance',
  agreement: 'agreement',
  round: 'round',
  card: 'card',
  cluster: 'cluster',
  vote: 'vote',
  dot: 'dot',
  goal: 'goal',
  commitment: 'commitment',
  word: 'word',
  question: 'question',
  sheet: 'sheet',
  'group-card': 'card',
  'group-note': 'line',
  'group-sentence': 'word',
  groups: 'groups',
  grouping: 'groups',
  note: 'note',
} as const;

function useSecondsUntil(at: number | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (at === null) return;
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, [at]);
  return at === null ? null : Math.ceil((at - now) / 1000);
}
