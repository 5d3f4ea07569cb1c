import { useTranslation } from 'react-i18next';
import { timeOfDay, wholeDate } from '../../components/dates';
import { JoinQr } from '../joining/join-qr';
import type { LiveSession, PlannedStage } from '../live-api';
import styles from './pack.module.css';

interface Props {
  session: LiveSession;
  /** Null where phones cannot follow a link. */
  url: string | null;
  code: string | null;
}

/** Agenda, questions, and sheets to write on; what is written on paper is typed in afterwards. */
export function PrintedPack({ session, url, code }: Props) {
  const { t } = useTranslation('live-agenda');
  const shell = useTranslation('shell');
  const start = Date.parse(session.startsAt);
  const startOf = (index: number) =>
    start + session.agenda.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0) * 60_000;
  return (
    <article className={styles.pack}>
      <header className={styles.head}>
        <div>
          <p>{t('pack.title')}</p>
          <h1>{session.title}</h1>
          <p>
            {wholeDate(shell.t, session.startsAt)} {session.place}
          </p>
          <p>{t('pack.facilitator', { name: session.facilitatorName })}</p>
        </div>
        {url && (
          <figure className={styles.qr}>
            <JoinQr url={url} label={t('pack.scan')} size={128} />
            <figcaption>
              {t('pack.scan')}
              <br />
              <b>{code}</b>
            </figcaption>
          </figure>
        )}
      </header>
      <table className={styles.agenda}>
        <thead>
          <tr>
            <th>{t('pack.time')}</th>
            <th>{t('pack.stage')}</th>
            <th>{t('pack.minutes')}</th>
            <th>{t('pack.output')}</th>
          </tr>
        </thead>
        <tbody>
          {session.agenda.map((stage, index) => (
            <tr key={stage.id}>
              <td>{timeOfDay(new Date(startOf(index)))}</td>
              <td>
                {stage.title}
                <br />
                <small>{t(`kind.${stage.kind}`)}</small>
              </td>
              <td>
                {stage.minutes}
                {stage.fixed && ` ${t('pack.fixed')}`}
              </td>
              <td>{stage.output}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {session.agenda.map((stage, index) => (
        <StageSheet key={stage.id} stage={stage} startsAt={startOf(index)} />
      ))}
      <p className={styles.note}>{t('pack.typeIn')}</p>
    </article>
  );
}

const linesFor: Partial<Record<PlannedStage['kind'], number>> = {
  plenary: 0,
  'safe-round': 0,
  board: 10,
  'dot-vote': 0,
  'break-out': 10,
  'one-two-four-all': 4,
  commitments: 8,
};

function StageSheet({ stage, startsAt }: { stage: PlannedStage; startsAt: number }) {
  const { t } = useTranslation('live-agenda');
  const lines = linesFor[stage.kind] ?? 6;
  return (
    <section className={styles.sheet}>
      <h2>
        {timeOfDay(new Date(startsAt))} {stage.title} <small>{t('pack.for', { count: stage.minutes })}</small>
      </h2>
      {stage.prompt && <p className={styles.prompt}>{stage.prompt}</p>}
      {stage.hints.length > 0 && (
        <ul>
          {stage.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
      {stage.grouping && <p>{t('pack.groups', { size: stage.grouping.size })}</p>}
      {stage.kind === 'safe-round' && <p>{t('pack.notOnPaper')}</p>}
      {lines > 0 && (
        <div className={styles.paper} aria-hidden="true">
          {stage.grouping && <p>{t('pack.groupNumber')}</p>}
          {Array.from({ length: lines }, (_, at) => (
            <i key={at} />
          ))}
        </div>
      )}
    </section>
  );
}
