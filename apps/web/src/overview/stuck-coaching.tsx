import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { DateText, ErrorState, KaiText, StateMark, monthDay, referralState } from '../components';
import { Ticks, TextField } from '../components/choices';
import { type StuckReferral, noteCall, stuckKey } from './overview';

const chinaToday = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Where a stuck referral stood since when, who telephoned about it, and what was agreed. Nothing of the case. */
export function Coaching({ row }: { row: StuckReferral }) {
  const { t } = useTranslation('overview');
  const { t: shell } = useTranslation('shell');
  const [latest] = row.calls;
  const summary = !latest
    ? t('coaching.none')
    : t(latest.isDone ? 'coaching.done' : 'coaching.called', {
        name: latest.calledByName,
        date: monthDay(shell, latest.calledOn),
      });
  return (
    <details className="coaching" data-coaching={row.id}>
      <summary>{summary}</summary>
      <div className="col g4">
        <h3 className="h3">{t('coaching.way')}</h3>
        <ol className="coaching-lines">
          {row.way.map(({ status, businessStatus, since }) => (
            <li key={since + status + (businessStatus ?? '')}>
              <span className="sm mut nw">
                <DateText value={since} />
              </span>
              <StateMark state={referralState(status, businessStatus)} side="source" />
            </li>
          ))}
        </ol>
        {row.calls.length > 0 && <h3 className="h3">{t('coaching.calls')}</h3>}
        <ol className="coaching-lines">
          {row.calls.map(({ calledOn, calledByName, nextStep, isDone }, index) => (
            <li key={row.calls.length - index}>
              <span className="sm mut nw">{monthDay(shell, calledOn)}</span>
              <div>
                <span>{calledByName}</span> {isDone && <span className="tag">{t('coaching.isDone')}</span>}
                {nextStep && (
                  <p>
                    <KaiText>{nextStep}</KaiText>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
        <NoteCall key={row.calls.length} row={row} />
      </div>
    </details>
  );
}

function NoteCall({ row: { id } }: { row: StuckReferral }) {
  const { t } = useTranslation('overview');
  const [calledOn, setCalledOn] = useState(chinaToday);
  const [nextStep, setNextStep] = useState('');
  const [isDone, setDone] = useState(false);
  const note = useCommand({
    run: (body: { calledOn: string; nextStep?: string; isDone?: boolean }, { key }) => noteCall(id, body, key),
    changes: [stuckKey],
  });
  const isReady = calledOn !== '' && (isDone || nextStep.trim() !== '');
  return (
    <form
      className="col g3"
      onSubmit={(event) => {
        event.preventDefault();
        void note.send({ calledOn, ...(nextStep.trim() && { nextStep }), ...(isDone && { isDone }) });
      }}
    >
      <div className="fld">
        <label className="lab" htmlFor={`called-on-${id}`}>
          {t('coaching.on')}
        </label>
        <input
          id={`called-on-${id}`}
          type="date"
          className="inp"
          value={calledOn}
          max={chinaToday()}
          onChange={(event) => setCalledOn(event.target.value)}
        />
      </div>
      <TextField
        id={`next-step-${id}`}
        label={t('coaching.next')}
        help={t('coaching.nextHelp')}
        value={nextStep}
        max={500}
        lines={2}
        names={[]}
        onChange={setNextStep}
      />
      <Ticks
        legend={t('coaching.after')}
        options={[{ value: 'done' as const, word: t('coaching.tickDone') }]}
        values={isDone ? ['done'] : []}
        onChange={(values) => setDone(values.length > 0)}
      />
      {note.problem && <ErrorState inline hasTyped error={note.problem} />}
      <div className="acts">
        <button type="submit" className="btn" disabled={note.busy || !isReady}>
          {t('coaching.send')}
        </button>
      </div>
    </form>
  );
}
