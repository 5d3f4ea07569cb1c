import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saidOf, type Statement, votes } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { OneLineForm } from '../../writing/one-line-form';
import { WaitingWords } from '../../writing/waiting-words';

/** Sentences to agree with, to disagree with or to pass over: one answer each, and another replaces it. */
export default function StatementsPart() {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const [signed, setSigned] = useState(true);
  const { statements } = view.room;
  return (
    <section className={parts.section}>
      <h2>{t('statement.title')}</h2>
      {statements.length === 0 && <p className="mut">{t('statement.none')}</p>}
      {statements.map((statement) => (
        <OneStatement key={statement.id} statement={statement} />
      ))}
      <WaitingWords kind="statement.add" />
      <OneLineForm
        field="statement"
        label={t('statement.write')}
        button={t('statement.add')}
        longest={400}
        onSend={(text) => void actions.send('statement.add', { text, signed })}
      />
      <label className={parts.tick}>
        <input type="checkbox" checked={!signed} onChange={(event) => setSigned(!event.target.checked)} />
        <span>{t('question.withoutName')}</span>
      </label>
    </section>
  );
}

function OneStatement({ statement }: { statement: Statement }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const mine = statement.votes[view.me.memberId];
  return (
    <div className={parts.group}>
      <p id={`statement-${statement.id}`}>{statement.text}</p>
      <div className="row g2 wrap" role="group" aria-labelledby={`statement-${statement.id}`}>
        {votes.map((vote) => (
          <button
            key={vote}
            type="button"
            className="btn q"
            aria-pressed={mine === vote}
            onClick={() => void actions.send('statement.vote', { id: statement.id, vote })}
          >
            {t(`statement.vote.${vote}`)}
          </button>
        ))}
      </div>
      <p className="sm mut" style={{ fontFamily: 'inherit' }}>
        {t('statement.said', saidOf(statement))}
      </p>
    </div>
  );
}
