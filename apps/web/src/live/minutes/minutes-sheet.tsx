import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FurtherLine, FurtherMinutes, Minutes, MinutesHeading, TypedIn } from '@app/live-protocol';
import { monthDay, timeOfDay, wholeDate } from '../../components/dates';
import { phrases } from '../../texts/joining';
import styles from './minutes.module.css';

/** The minutes as a sheet of paper: the same on screen and on A4, numbered alike. */
export function MinutesSheet({ minutes, hash }: { minutes: Minutes; hash?: string }) {
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  const numerals = words.t('minutes.numerals', { returnObjects: true });
  const parts = usePartsOf(minutes).filter((part) => part.body !== null);
  return (
    <article className={styles.sheet}>
      <header>
        <p className={styles.kind}>{words.t('minutes.kind')}</p>
        <h1>{minutes.title}</h1>
        <dl className={styles.facts}>
          <dt>{words.t('minutes.when')}</dt>
          <dd>
            {wholeDate(shell.t, new Date(minutes.openedAt ?? minutes.startsAt))}
            {minutes.closedAt !== null && ` – ${timeOfDay(new Date(minutes.closedAt))}`}
          </dd>
          {minutes.place && (
            <>
              <dt>{words.t('minutes.place')}</dt>
              <dd>{minutes.place}</dd>
            </>
          )}
          {minutes.series && (
            <>
              <dt>{words.t('minutes.series')}</dt>
              <dd>{minutes.series}</dd>
            </>
          )}
          <dt>{words.t('minutes.people')}</dt>
          <dd>
            {words.t('minutes.peopleCount', {
              organizations: new Set(minutes.attendance.map(({ organization }) => organization)).size,
              count: minutes.attendance.length,
            })}
          </dd>
        </dl>
      </header>
      {parts.map((part, index) => (
        <section key={index}>
          <h2>
            {words.t('minutes.number', { numeral: numerals[index] ?? index + 1 })}
            {part.title}
          </h2>
          {part.body}
        </section>
      ))}
      <footer className={styles.foot}>
        <p>{words.t('minutes.howMade')}</p>
        {hash && <p>{words.t('minutes.fingerprint', { hash: hash.slice(0, 16) })}</p>}
      </footer>
    </article>
  );
}

function usePartsOf(minutes: Minutes): { title: string; body: ReactNode | null }[] {
  const words = useTranslation('live');
  const after = useTranslation('live-after');
  return [
    {
      title: words.t('minutes.attendance'),
      body: minutes.attendance.length > 0 ? <AttendanceTable minutes={minutes} /> : null,
    },
    { title: words.t('minutes.agenda'), body: <AgendaTable minutes={minutes} /> },
    {
      title: words.t('minutes.agreement'),
      body: minutes.agreement.length > 0 ? <Lines texts={minutes.agreement} /> : null,
    },
    { title: words.t('minutes.rounds'), body: minutes.rounds.length > 0 ? <Rounds minutes={minutes} /> : null },
    { title: words.t('minutes.goals'), body: minutes.goals.length > 0 ? <Goals minutes={minutes} /> : null },
    { title: words.t('minutes.boards'), body: minutes.boards.length > 0 ? <Boards minutes={minutes} /> : null },
    {
      title: words.t('minutes.commitments'),
      body: minutes.commitments.length > 0 ? <Commitments minutes={minutes} /> : null,
    },
    { title: words.t('minutes.words'), body: minutes.words.length > 0 ? <Words minutes={minutes} /> : null },
    ...minutes.further.map((further) => ({
      title: phrases([after.t(`minutes.further.${further.kind}`), further.stage].filter(Boolean)),
      body: <Further further={further} />,
    })),
    { title: after.t('minutes.notes'), body: minutes.notes.length > 0 ? <Lines texts={minutes.notes} /> : null },
  ];
}

const Lines = ({ texts }: { texts: readonly string[] }) => (
  <ol className={styles.lines}>
    {texts.map((text, index) => (
      <li key={index} className={styles.kai}>
        {text}
      </li>
    ))}
  </ol>
);

function Paper({ of: { source, typedBy = '' } }: { of: TypedIn }) {
  const { t } = useTranslation('live');
  return source ? <small>{t('minutes.fromPaper', { name: typedBy })}</small> : null;
}

function Further({ further }: { further: FurtherMinutes }) {
  const { t } = useTranslation('live-after');
  const words = useTranslation('live');
  if (further.kind === 'difficulties')
    return <p>{t('minutes.tables', { count: Number(further.lines[0]?.text ?? 0) })}</p>;
  if (further.kind === 'safe-round')
    return <p>{words.t('minutes.safeNotes', { count: Number(further.lines[0]?.text ?? 0) })}</p>;
  const underOf = ({ by, under }: FurtherLine): string => {
    if (further.kind === 'groups') return t('minutes.group', { at: under });
    if (further.kind !== 'statements') return phrases([by, under].filter(Boolean));
    const [agree, disagree, pass] = under.split('/');
    return phrases([by, t('minutes.statement', { agree, disagree, pass })].filter(Boolean));
  };
  return (
    <ol className={styles.lines}>
      {further.lines.map((line, at) => (
        <li key={at}>
          <span className={styles.kai}>{line.text}</span>
          {(line.by || line.under) && <small>{underOf(line)}</small>}
        </li>
      ))}
    </ol>
  );
}

function AttendanceTable({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  return (
    <table>
      <thead>
        <tr>
          <th className={styles.name}>{words.t('minutes.name')}</th>
          <th>{words.t('minutes.organization')}</th>
          <th>{words.t('minutes.signedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {minutes.attendance.map((person, index) => (
          <tr key={index}>
            <td>
              {person.name}
              {person.role === 'facilitator' && <small>{t('people.facilitator')}</small>}
            </td>
            <td>
              {person.organization}
              {!person.verified && <small>{t('people.unverified')}</small>}
            </td>
            {person.source ? (
              <td>
                <Paper of={person} />
              </td>
            ) : (
              <td className={styles.nowrap}>{timeOfDay(new Date(person.signedAt))}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AgendaTable({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  return (
    <table>
      <thead>
        <tr>
          <th>{words.t('minutes.stage')}</th>
          <th className={styles.number}>{words.t('minutes.planned')}</th>
          <th className={styles.number}>{words.t('minutes.asRun')}</th>
          <th>{words.t('minutes.fromTo')}</th>
        </tr>
      </thead>
      <tbody>
        {minutes.agenda.map((stage, index) => (
          <tr key={index}>
            <td>{stage.title}</td>
            <td className={styles.number}>{t('agenda.minutes', { count: stage.plannedMinutes })}</td>
            <td className={styles.number}>
              {stage.startedAt !== null && stage.endedAt !== null
                ? t('agenda.minutes', { count: Math.round((stage.endedAt - stage.startedAt) / 60_000) })
                : ''}
            </td>
            <td>
              {stage.startedAt === null
                ? words.t('minutes.notRun')
                : `${timeOfDay(new Date(stage.startedAt))}${stage.endedAt === null ? '' : ` – ${timeOfDay(new Date(stage.endedAt))}`}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rounds({ minutes }: { minutes: Minutes }) {
  const words = useTranslation('live');
  return (
    <ol className={styles.lines}>
      {minutes.rounds.map((round, index) => (
        <li key={index}>
          {round.stage}
          {round.prompt && <span className={styles.kai}> {round.prompt}</span>}
          <small>{words.t('minutes.roundCount', { spoken: round.spoken, passed: round.passed })}</small>
        </li>
      ))}
    </ol>
  );
}

function Goals({ minutes }: { minutes: Minutes }) {
  const words = useTranslation('live');
  return (
    <ol className={styles.lines}>
      {minutes.goals.map((goal, index) => (
        <li key={index}>
          <span className={styles.kai}>{goal.text}</span>
          {goal.who && <small>{words.t('minutes.goalWho', { who: goal.who })}</small>}
          {goal.sign && <small>{words.t('minutes.goalSign', { sign: goal.sign })}</small>}
          <Paper of={goal} />
        </li>
      ))}
    </ol>
  );
}

function Boards({ minutes }: { minutes: Minutes }) {
  return (
    <>
      {minutes.boards.map((board, index) => (
        <div key={index} className={styles.board}>
          <h3>{board.stage}</h3>
          {board.prompt && <p className={styles.kai}>{board.prompt}</p>}
          {board.headings.map((heading, at) => (
            <Heading key={at} heading={heading} isOnly={board.headings.length === 1} />
          ))}
        </div>
      ))}
    </>
  );
}

function Heading({ heading, isOnly }: { heading: MinutesHeading; isOnly: boolean }) {
  const { t } = useTranslation('live-room');
  const title = heading.title || (isOnly ? '' : t('wall.unsorted'));
  return (
    <div className={styles.heading}>
      {title && (
        <h4>
          {title}
          {heading.dots > 0 && <small>{t('vote.dots', { count: heading.dots })}</small>}
        </h4>
      )}
      <ul>
        {heading.cards.map((card, index) => (
          <li key={index}>
            <span className={styles.kai}>{card.text}</span>
            {(card.author || card.dots > 0) && (
              <small>
                {phrases(
                  [card.author ?? '', card.dots > 0 ? t('vote.dots', { count: card.dots }) : ''].filter(Boolean),
                )}
              </small>
            )}
            <Paper of={card} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Commitments({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  return (
    <table>
      <thead>
        <tr>
          <th>{words.t('minutes.step')}</th>
          <th>{words.t('minutes.owner')}</th>
          <th>{words.t('minutes.dueOn')}</th>
        </tr>
      </thead>
      <tbody>
        {minutes.commitments.map((commitment, index) => (
          <tr key={index}>
            <td>
              <span className={styles.kai}>{commitment.text}</span>
              {commitment.doneWhen && <small>{t('commitment.doneWhenIs', { text: commitment.doneWhen })}</small>}
              <Paper of={commitment} />
            </td>
            <td>
              {commitment.owner}
              <small>{commitment.organization}</small>
            </td>
            <td className={styles.nowrap}>{t('commitment.before', { day: monthDay(shell.t, commitment.dueOn) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Words = ({ minutes }: { minutes: Minutes }) => (
  <ul className={styles.words}>
    {minutes.words.map((word, index) => (
      <li key={index}>
        <span className={styles.kai}>{word.text}</span>
        <small>{word.name}</small>
        <Paper of={word} />
      </li>
    ))}
  </ul>
);
